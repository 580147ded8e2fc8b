package id.kentongan.reasoning.book;

import id.kentongan.reasoning.sentence.Policies;
import id.kentongan.tables.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What decides beside the files of a book: the core rules, and the frame into which sentences are put. */
final class Core {
    static final String RULES = text("/id/kentongan/reasoning/memory/core.drl");

    private Core() {}

    /**
     * The hash of a book with everything that decides under it, so that two histories under one hash were judged alike.
     *
     * @param folder hash of the book's files
     * @param regions fingerprint of the regions, their dates and neighbours
     */
    static String hash(String folder, String regions) {
        return new Sha256().piece(folder).piece(RULES).piece(Policies.frame()).piece(regions).hex();
    }

    private static String text(String name) {
        try (InputStream core = Core.class.getResourceAsStream(name)) {
            if (core == null) {
                throw new IllegalStateException(name + " is missing from the program.");
            }
            return new String(core.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
