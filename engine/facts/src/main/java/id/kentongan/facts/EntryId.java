package id.kentongan.facts;

/** What makes a journal entry unique: the source, its own id, and the revision (0 first). Accepted once, however often it is sent. */
public record EntryId(String source, String id, int revision) {

    /** @throws IllegalArgumentException for an empty source or id, or a negative revision */
    public EntryId {
        if (source.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException(Text.of("An entry needs a source and an id; got \"%s\" and \"%s\".", source, id));
        }
        if (revision < 0) {
            throw new IllegalArgumentException(Text.of("Revision %d is below 0.", revision));
        }
    }

    /** Source and id without the revision: all revisions of one entry share it. */
    public String lineage() {
        return source + "/" + id;
    }

    /** The form in which evidence is cited: {@code source/id@revision}. */
    @Override
    public String toString() {
        return lineage() + "@" + revision;
    }
}
