package id.kentongan.kill;

import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.watch.Weather;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A source that sends without rest, sends again what was not acknowledged, and remembers what was. */
final class Sender implements Runnable {
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI address;
    private final Weather weather;
    private final Set<EntryId> acknowledged = ConcurrentHashMap.newKeySet();
    private List<JournalEntry> batch = List.of();
    private volatile boolean stopped;
    private volatile String lastRefusal = "none";

    Sender(int port, long seed) {
        address = URI.create("http://127.0.0.1:" + port + "/api/v1/observations");
        weather = new Weather(seed);
    }

    Set<EntryId> acknowledged() {
        return acknowledged;
    }

    /** The last answer that was no acknowledgement. */
    String lastRefusal() {
        return lastRefusal;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            if (batch.isEmpty()) {
                batch = batch();
            }
            try {
                send();
            } catch (IOException unreachable) {
                rest(20);
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private List<JournalEntry> batch() {
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = weather.below(12); i >= 0; i--) {
            entries.add(weather.report(Instant.now()));
        }
        return entries;
    }

    private void send() throws IOException, InterruptedException {
        String lines = batch.stream().map(Interchange::line).collect(Collectors.joining("\n"));
        String caller = Base64.getEncoder().encodeToString(("admin:" + Victim.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-ndjson").header("Authorization", "Basic " + caller)
                .POST(HttpRequest.BodyPublishers.ofString(lines)).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
            batch.forEach(entry -> acknowledged.add(entry.id()));
            batch = List.of();
        } else {
            // While the server starts it may know no account yet (401), then ask for patience (429), or have no database (5xx).
            lastRefusal = "%d %s".formatted(answer.statusCode(), answer.body());
            rest(100);
        }
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
