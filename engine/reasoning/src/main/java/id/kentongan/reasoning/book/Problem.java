package id.kentongan.reasoning.book;

/**
 * Something wrong in a rule file, said to the person who can mend it, in Indonesian.
 *
 * @param file relative to the rules directory
 * @param line 1-based line or row, 0 where the whole file is meant
 * @param column name of the column, empty where none is meant
 * @param value what stands there now, possibly empty
 * @param message what is wrong and what to write instead
 */
public record Problem(Severity severity, String file, int line, String column, String value, String message) {

    /** An error keeps the book out of force; a warning does not. */
    public enum Severity {
        ERROR, WARNING
    }

    /** {@code kriteria.csv, baris 17, kolom kuning: "0,75" dapat berarti 0.75 atau 75. Tulis 0.75.} */
    @Override
    public String toString() {
        StringBuilder where = new StringBuilder(file);
        if (line > 0) {
            where.append(", baris ").append(line);
        }
        if (!column.isEmpty()) {
            where.append(", kolom ").append(column);
        }
        return where.append(": ").append(message).toString();
    }
}
