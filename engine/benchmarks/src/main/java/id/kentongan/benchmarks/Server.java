package id.kentongan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import id.kentongan.facts.Text;
import java.util.regex.Pattern;
import java.util.regex.Matcher;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The packaged application as anybody starts it, in a process and a directory of its own. */
final class Server implements AutoCloseable {
    private static final String PASSWORD = "hanya-untuk-pengukuran";
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final int port = freePort();
    private final Process process;

    /** Starts it and waits until it answers. A dropped file is taken at once instead of after the usual two seconds of quiet. */
    Server(Path jar, Path rules, Path data) {
        this(jar, rules, data, Map.of());
    }

    /** The same with some settings of its environment. */
    Server(Path jar, Path rules, Path data, Map<String, String> settings) {
        this.data = data;
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "-jar", jar.toString(), "serve", "--port", String.valueOf(port), "--data", data.toString(), "--rules",
                rules.toString()).redirectErrorStream(true).redirectOutput(Redirect.to(data.resolve("keluaran.txt").toFile()));
        builder.environment().putAll(Map.of("KENTONGAN_ADMIN_PASSWORD", PASSWORD, "KENTONGAN_DROP_QUIET", "0s",
                "KENTONGAN_DROP_POLL", "100ms"));
        builder.environment().putAll(settings);
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        until(() -> answer("/api/v1/health").contains("UP"));
    }

    /** Puts a finished file into the drop directory of the interchange format. */
    void drop(Path file) {
        try {
            Path inbox = data.resolve("masuk/interchange");
            Files.createDirectories(inbox);
            Files.move(file, inbox.resolve(file.getFileName()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hands in lines of the interchange format. */
    void send(String lines) {
        HttpRequest request = request("/api/v1/observations").header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines)).build();
        until(() -> answer(request).isPresent());
    }

    /** The answer to a GET, empty for any status but 200 and while nobody listens. */
    String answer(String path) {
        return answer(request(path).build()).orElse("");
    }

    /** Makes an account with the password of all accounts here. */
    void account(String name, String role) {
        HttpRequest request = request("/api/v1/accounts/" + name).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers
                        .ofString(Text.of("{\"role\":\"%s\",\"password\":\"%s\"}", role, PASSWORD)))
                .build();
        until(() -> answer(request).isPresent());
    }

    /** Hands in the rules directory of somebody, in the name of that account; its hash. */
    String propose(String account, byte[] zip) {
        return word(post(account, "/api/v1/books", "application/zip", zip), "ruleBook");
    }

    /** Puts a book in force; since which tick. */
    Instant adopt(String account, String hash) {
        return Instant.parse(word(post(account, Text.of("/api/v1/books/%s/adopt", hash), "application/json",
                "{\"reason\":\"diukur\"}".getBytes(StandardCharsets.UTF_8)), "from"));
    }

    private String post(String account, String path, String type, byte[] body) {
        HttpRequest request = request(account, path).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String word(String json, String name) {
        Matcher found = Pattern.compile('"' + name + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException(json);
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return request("admin", path);
    }

    private HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Looks four times a second until something is so; looking costs the server something too. */
    void until(BooleanSupplier so) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The server said: " + said());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(250);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** What it has printed so far. */
    String said() {
        try {
            return Files.readString(data.resolve("keluaran.txt"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
