package id.kentongan.adapters.kit;

import id.kentongan.facts.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an address of a source may look like. Nothing in it can be an option of the program that goes there. */
final class SourceAddress {
    private static final String JDBC = "jdbc:";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Pattern PATH = Pattern.compile("(/[\\p{L}\\p{N}._~%+,=@ -]*)*");
    private static final Pattern LETTERS_AND_DOTS_ONLY = Pattern.compile(".*[A-Za-z].*|(\\d{1,3}\\.){3}\\d{1,3}|\\[.*]");

    private SourceAddress() {}

    /** What is wrong with an address, if anything is. */
    static Optional<String> problem(Scheme scheme, String address) {
        if (!scheme.remote()) {
            return address.equals(scheme.written() + ":")
                    ? Optional.empty()
                    : Optional.of(Text.of("Tulis %s: saja; tempatnya tetap.", scheme.written()));
        }
        if (scheme == Scheme.JDBC && !address.startsWith("jdbc:postgresql://")) {
            return Optional.of("Hanya jdbc:postgresql://… yang dapat dibaca.");
        }
        try {
            URI uri = new URI(scheme == Scheme.JDBC ? address.substring(JDBC.length()) : address);
            if (uri.getRawUserInfo() != null) {
                return Optional.of("Nama masuk dan sandi tidak ditulis dalam alamat. Pakai user dan password.");
            }
            if (uri.getHost() == null || !HOST.matcher(uri.getHost()).matches()
                    || !LETTERS_AND_DOTS_ONLY.matcher(uri.getHost()).matches()) {
                return Optional.of(Text.of("Alamat harus memuat nama mesin, misalnya %s.", scheme.example()));
            }
            boolean web = scheme == Scheme.HTTP || scheme == Scheme.HTTPS;
            if (uri.getRawFragment() != null || uri.getRawQuery() != null && !web) {
                return Optional.of("Alamat tidak boleh memuat ? atau #. Pilihan ditulis sebagai kunci sendiri.");
            }
            String path = uri.getPath() == null ? "" : uri.getPath();
            if (!PATH.matcher(path).matches() || path.contains("/..")) {
                return Optional.of("Bagian alamat sesudah nama mesin memuat huruf yang tidak dapat dipakai.");
            }
            if ((scheme == Scheme.KAFKA || scheme == Scheme.MQTT || scheme == Scheme.MQTTS) && path.length() < 2) {
                return Optional.of(Text.of("Sesudah nama mesin harus ada topiknya, misalnya %s.", scheme.example()));
            }
            return Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.of(Text.of("Bukan alamat. Tulis misalnya %s.", scheme.example()));
        }
    }
}
