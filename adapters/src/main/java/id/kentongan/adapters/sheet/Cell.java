package id.kentongan.adapters.sheet;

import id.kentongan.adapters.strict.Written;

/** One cell: its text, without blanks around it, and how it was written. */
public record Cell(String text, Written written) {
    public static final Cell EMPTY = new Cell("", Written.UNTYPED);

    public boolean empty() {
        return text.isEmpty();
    }
}
