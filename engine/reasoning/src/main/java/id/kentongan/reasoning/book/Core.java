package id.kentongan.reasoning.book;

import id.kentongan.reasoning.sentence.CoreRules;
import id.kentongan.reasoning.sentence.Policies;
import id.kentongan.tables.Sha256;

/** What decides beside the files of a book: the core rules, and the frame into which sentences are put. */
final class Core {
    private Core() {}

    /**
     * The hash of a book with everything that decides under it, so that two histories under one hash were judged alike.
     *
     * @param folder hash of the book's files
     * @param regions fingerprint of the regions, their dates and neighbours
     */
    static String hash(String folder, String regions) {
        Sha256 digest = new Sha256().piece(folder);
        CoreRules.texts().values().forEach(digest::piece);
        return digest.piece(Policies.frame()).piece(regions).hex();
    }
}
