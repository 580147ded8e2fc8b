package id.kentongan.reasoning.measure;

/**
 * What makes reports independent. Nearly every report is its own origin and stays {@link #ALONE}; only an origin that some other report
 * has named is one that windows look for copies of.
 */
final class Origin {
    static final Origin ALONE = new Origin(new Lineage("", ""));

    private final Lineage name;
    private int members;

    Origin(Lineage name) {
        this.name = name;
    }

    Lineage name() {
        return name;
    }

    void join() {
        members++;
    }

    /** Whether that was its last report. */
    boolean leave() {
        members--;
        return members == 0;
    }
}
