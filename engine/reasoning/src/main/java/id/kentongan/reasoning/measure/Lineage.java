package id.kentongan.reasoning.measure;

import id.kentongan.facts.EntryId;

/** What all revisions of one report share, and what the name of an origin means: {@code source/id}. */
record Lineage(String source, String id) implements Comparable<Lineage> {
    static Lineage of(EntryId id) {
        return new Lineage(id.source(), id.id());
    }

    /** The report that an origin names; codes of sources have no slash. An origin that names none has no source. */
    static Lineage named(String origin) {
        int slash = origin.indexOf('/');
        return slash <= 0 ? new Lineage("", origin) : new Lineage(origin.substring(0, slash), origin.substring(slash + 1));
    }

    /** By code point of {@code source/id}. */
    @Override
    public int compareTo(Lineage other) {
        if (source.equals(other.source)) {
            return CodePoints.compare(id, other.id);
        }
        return CodePoints.compare(source + "/" + id, other.source + "/" + other.id);
    }
}
