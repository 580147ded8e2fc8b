package id.kentongan.journal;

/** Faults that only the journal can make, for tests of those who tell them. */
public final class DatabaseFaults {
    private DatabaseFaults() {}

    public static DatabaseTaken taken() {
        return new DatabaseTaken();
    }
}
