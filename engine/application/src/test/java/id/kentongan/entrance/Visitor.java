package id.kentongan.entrance;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without a screen: keeps cookies, follows nothing, reads forms. */
public final class Visitor {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private String[] before = {};
    private HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();

    public Visitor(int port) {
        server = URI.create("http://127.0.0.1:" + port);
    }

    /** From now on as behind a proxy that ends TLS: says so, and sends what only goes by TLS. */
    void secretly(String protocol) {
        before = new String[]{"X-Forwarded-Proto", protocol};
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieHandler() {
            @Override
            public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
                return cookies.get(asIfByTls(uri), headers);
            }

            @Override
            public void put(URI uri, Map<String, List<String>> headers) throws IOException {
                cookies.put(asIfByTls(uri), headers);
            }
        }).build();
    }

    private static URI asIfByTls(URI uri) {
        return URI.create(uri.toString().replaceFirst("^http:", "https:"));
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What it keeps for this server, as it is sent. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Fills in a form on a page and sends it. */
    public HttpResponse<String> fillIn(String page, Map<String, String> fields) {
        return fillIn(page, page, fields);
    }

    HttpResponse<String> fillIn(String page, String target, Map<String, String> fields) {
        Matcher token = FORM_TOKEN.matcher(get(page).body());
        String hidden = token.find() ? "_csrf=" + encoded(token.group(1)) : "";
        String body = Stream.concat(Stream.of(hidden), fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.resolve(target)).timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> signIn(String name, String password) {
        return fillIn("/masuk", Map.of("nama", name, "sandi", password));
    }

    /** The live stream, line by line as it comes; ends when the server ends it. */
    public HttpResponse<Stream<String>> listen() {
        return send(HttpRequest.newBuilder(server.resolve("/siaran")).header("Accept", "text/event-stream").build(),
                HttpResponse.BodyHandlers.ofLines());
    }

    /** A request of a program. */
    public HttpResponse<String> api(String method, String path, String name, String password, String json) {
        return program(method, path, name, password, json, "Accept", "*/*");
    }

    HttpResponse<String> program(String method, String path, String name, String password, String json, String... headers) {
        return asking(method, path, "Basic "
                + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)), json, headers);
    }

    HttpResponse<String> bearer(String method, String path, String token, String json) {
        return asking(method, path, "Bearer " + token, json, "Accept", "*/*");
    }

    private HttpResponse<String> asking(String method, String path, String key, String json, String... headers) {
        return send(HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(60)).header("Authorization", key)
                .header("Content-Type", "application/json").headers(headers)
                .method(method, HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            HttpRequest told = before.length == 0
                    ? request
                    : HttpRequest.newBuilder(request, (name, value) -> true).headers(before).build();
            return client.send(told, body);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
