package id.kentongan.reasoning.book;

/**
 * Something wrong in a rule file, said to the person who can mend it, in Indonesian.
 *
 * @param file relative to the rules directory
 * @param line 1-based line or row, 0 where the whole file is meant
 * @param subject code of the row or rule, empty where it has none
 * @param column name of the column, empty where none is meant
 * @param value what stands there now, possibly empty
 * @param message what is wrong and what to write instead
 */
public record Problem(Severity severity, String file, int line, String subject, String column, String value, String message) {

    /** An error keeps the book out of force; a warning does not. */
    public enum Severity {
        ERROR, WARNING
    }

    /** A problem of a place that has no code of its own. */
    public Problem(Severity severity, String file, int line, String column, String value, String message) {
        this(severity, file, line, "", column, value, message);
    }

    /** {@code kriteria.csv, baris 17 (SIB-01), kolom kuning: "0,75" dapat berarti 0.75 atau 75. Tulis 0.75.} */
    @Override
    public String toString() {
        StringBuilder where = new StringBuilder(file);
        if (line > 0) {
            where.append(", baris ").append(line);
        }
        if (!subject.isEmpty()) {
            where.append(line > 0 ? " (" : ", ").append(subject).append(line > 0 ? ")" : "");
        }
        if (!column.isEmpty()) {
            where.append(", kolom ").append(column);
        }
        return where.append(": ").append(message).toString();
    }
}
