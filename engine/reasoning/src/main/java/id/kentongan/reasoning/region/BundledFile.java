package id.kentongan.reasoning.region;

import id.kentongan.facts.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A file of {@code sample-data/wilayah/} that travels inside the jar. */
final class BundledFile {
    private BundledFile() {}

    static byte[] bytes(String name) {
        try (InputStream in = BundledFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(Text.of("The program lacks its regions: %s is not in the jar.", name));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows below the header of a file without quoted cells. */
    static Stream<String[]> rows(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(","));
    }
}
