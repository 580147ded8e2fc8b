package id.kentongan.problem;

import id.kentongan.facts.Shown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of RFC 9457.
 *
 * @param detail what is wrong with which value, and what to send instead
 * @param more members beside the standard ones, such as {@code field} and {@code value}
 */
public record HttpProblem(int status, String detail, Map<String, Object> more) {
    /** The media type of every error of the API. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Integer, String> TITLES = Map.ofEntries(Map.entry(400, "Permintaan tidak dapat dibaca"),
            Map.entry(401, "Belum dikenali"), Map.entry(403, "Tidak berwenang"), Map.entry(404, "Tidak ditemukan"),
            Map.entry(405, "Metode tidak dilayani"), Map.entry(406, "Bentuk jawaban tidak tersedia"),
            Map.entry(408, "Terlalu lambat"), Map.entry(501, "Metode tidak dilayani"),
            Map.entry(409, "Bertentangan dengan keadaan sekarang"), Map.entry(413, "Terlalu besar"),
            Map.entry(415, "Jenis isi tidak dilayani"), Map.entry(422, "Isi ditolak"), Map.entry(429, "Terlalu sering"),
            Map.entry(503, "Sedang tidak siap"));

    public HttpProblem(int status, String detail) {
        this(status, detail, Map.of());
    }

    public String title() {
        return TITLES.getOrDefault(status, "Kesalahan di server");
    }

    /** Writes the answer, unless an answer has already begun. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title());
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", request.getRequestURI());
        body.putAll(more);
        // What had been written of another answer must not stand before this one.
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        JSON.writeValue(response.getOutputStream(), body);
    }

    /** A value as it is quoted in a message: shortened, on one line. */
    public static String quoted(String value) {
        String line = Shown.of(value.replaceAll("\\p{Cntrl}", " "));
        return "\"" + (line.length() > 200 ? line.substring(0, 200) + "…" : line) + "\"";
    }
}
