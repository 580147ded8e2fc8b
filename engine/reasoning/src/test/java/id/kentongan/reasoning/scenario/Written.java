package id.kentongan.reasoning.scenario;

import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Examples as someone typed them, in a directory of their own, played through the book of the repository. */
final class Written {
    private static final RuleBook BOOK = RuleBook.read(Path.of("..", "..", "rules"));

    private final Path rules;

    Written(Path rules) {
        this.rules = rules;
    }

    /** A whole file. */
    Scenarios file(String text) {
        try {
            Files.createDirectories(rules.resolve("skenario"));
            Files.writeString(rules.resolve("skenario/uji.feature"), text);
            return Scenarios.read(rules);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** One example, its first sentence on line 4. */
    Scenarios example(String... sentences) {
        return file("# language: id\nFitur: Uji\n  Skenario: Contoh\n    " + String.join("\n    ", sentences) + "\n");
    }

    static List<Outcome> played(Scenarios scenarios) {
        return scenarios.run(BOOK, Regions.bundled());
    }

    static RuleBook book() {
        return BOOK;
    }
}
