package id.kentongan.journal;

/** Another process writes to the database; the message says what to do. */
public final class DatabaseTaken extends IllegalStateException {
    DatabaseTaken() {
        super("Basis data ini sedang dipakai Kentongan yang lain. Hentikan yang itu, atau arahkan SPRING_DATASOURCE_URL ke basis data lain.");
    }
}
