package id.kentongan.rulebook;

import id.kentongan.facts.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says about rule books.
 *
 * @param rules the directory that is read at start; usually given by {@code --rules}
 * @param begins moment (such as {@code 2026-01-31T00:00:00Z}) from which on the first book is taken to hold; empty: from when it is taken up
 * @param withoutBook hash of an old book that is consciously done without, because this version of the program does not accept it;
 *        empty: none
 */
@ConfigurationProperties("kentongan")
record BookSettings(@DefaultValue("./rules") Path rules, @DefaultValue("") String begins, @DefaultValue("") String withoutBook) {
    BookSettings {
        try {
            begun(begins, Instant.EPOCH);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(Text.of(
                    "kentongan.begins \"%s\" bukan saat yang dapat dibaca. Tulis seperti 2026-01-31T00:00:00Z, atau kosongkan.",
                    begins));
        }
    }

    Instant begin(Instant now) {
        return begun(begins, now);
    }

    private static Instant begun(String begins, Instant now) {
        return begins.isEmpty() ? now : Instant.parse(begins);
    }
}
