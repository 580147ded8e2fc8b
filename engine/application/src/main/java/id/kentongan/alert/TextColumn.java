package id.kentongan.alert;

import java.util.List;

/** A list of short texts in one column, a line each. */
final class TextColumn {
    private TextColumn() {}

    static String joined(List<String> texts) {
        return String.join("\n", texts);
    }

    static List<String> split(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }
}
