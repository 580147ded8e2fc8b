package id.kentongan.adapters.strict;

/** How a value was written down, as far as its format tells. */
public enum Written {
    /** Known to be text: a JSON string. */
    TEXT,
    /** Known to be a number: a JSON number, or a number cell of a workbook. */
    NUMBER,
    /** JSON {@code true} or {@code false}, or a truth cell of a workbook. */
    TRUTH,
    /** A cell that could mean anything: CSV, or a text cell of a workbook. */
    UNTYPED,
    /** A formula cell. What it showed when the file was saved need not be what it means. */
    FORMULA,
    /** An object, an array or {@code null}: nothing that a field may hold. */
    OTHER
}
