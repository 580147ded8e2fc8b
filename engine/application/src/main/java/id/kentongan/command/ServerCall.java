package id.kentongan.command;

import id.kentongan.facts.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to a running server in the name of somebody who may. The password is never part of the command. */
final class ServerCall {
    static final String PASSWORD = "KENTONGAN_PASSWORD";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final URI server;
    private final String credentials;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private ServerCall(URI server, String user, String password) {
        this.server = server;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The options of a command beside those that say where the server is and who asks. */
    static Set<String> with(Set<String> options) {
        return Stream.concat(options.stream(), Stream.of("--server", "--user", "--json")).collect(Collectors.toSet());
    }

    static ServerCall of(Arguments arguments) {
        String address = arguments.text("--server").orElse("http://127.0.0.1:8080");
        URI server;
        try {
            server = URI.create(address);
        } catch (IllegalArgumentException malformed) {
            throw new WrongUse(Text.of("--server \"%s\" bukan alamat, misalnya http://127.0.0.1:8080.", address));
        }
        if (server.getHost() == null || !Set.of("http", "https").contains(server.getScheme())) {
            throw new WrongUse(Text.of("--server \"%s\" bukan alamat, misalnya http://127.0.0.1:8080.", address));
        }
        return new ServerCall(server, arguments.required("--user"), password());
    }

    private static String password() {
        return Optional.ofNullable(System.getenv(PASSWORD))
                .or(() -> Optional.ofNullable(System.console()).map(console -> console.readPassword("Sandi: ")).map(typed -> {
                    String password = new String(typed);
                    Arrays.fill(typed, ' ');
                    return password;
                }))
                .orElseThrow(() -> new WrongUse(Text.of("Sandi belum ada. Tulis dalam variabel lingkungan %s.", PASSWORD)));
    }

    /** A value as one word of a path. */
    static String word(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Answer post(String path, Map<String, ?> body) {
        StringWriter text = new StringWriter();
        JSON.writeValue(text, body);
        return post(path, "application/json", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(LONGEST).header("Authorization", credentials);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException away) {
            return Answer
                    .of(Text.of("Server %s tidak menjawab. Periksa alamatnya (--server) dan apakah server berjalan.", server));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.of("Dihentikan.");
        }
    }

    /** What the server said. */
    record Answer(int status, byte[] body) {
        private static Answer of(String detail) {
            StringWriter text = new StringWriter();
            JSON.writeValue(text, Map.of("detail", detail));
            return new Answer(503, text.toString().getBytes(StandardCharsets.UTF_8));
        }

        boolean good() {
            return status < 300;
        }

        /**
         * Says what came of it: a sentence with members of the answer, or what was wrong.
         *
         * @return the exit status
         */
        int tell(Output output, String sentence, String... members) {
            JsonNode json = read();
            if (good()) {
                if (output.json()) {
                    output.say(json.toString());
                } else {
                    json.path("warnings").forEach(warning -> output.say("Peringatan: " + warning.asString()));
                    output.say(Text.of(sentence, Arrays.stream(members).map(member -> json.path(member).asString()).toArray()));
                }
                return 0;
            }
            if (output.json()) {
                output.err().println(json);
            } else {
                json.path("problems").forEach(problem -> output.err().println(problem.asString()));
                output.err().println(json.path("detail").asString(Text.of("Server menjawab %d.", status)));
            }
            return 1;
        }

        String member(String name) {
            return read().path(name).asString("");
        }

        Map<String, ?> members() {
            return JSON.convertValue(read(), new TypeReference<Map<String, Object>>() {
            });
        }

        private JsonNode read() {
            try {
                return JSON.readTree(body);
            } catch (JacksonException foreign) {
                return JSON.createObjectNode();
            }
        }
    }
}
