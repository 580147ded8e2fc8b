package id.kentongan.tables;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** A file that should hold a table, whatever it is called: a workbook, or text in UTF-8 or UTF-16. What it is instead is said. */
public final class Table {
    private Table() {}

    /** Whether it is a ZIP archive, as workbooks are. */
    public static boolean archive(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 8 && content[3] < 9;
    }

    /**
     * The rows in order; those of a text are read lazily.
     *
     * @param fit how well the rows of a sheet fit, see {@link Xlsx#rows(byte[], ToIntFunction)}
     */
    public static Stream<TableRow> rows(byte[] content, Xlsx limits, ToIntFunction<List<TableRow>> fit) {
        if (archive(content)) {
            return limits.rows(content, fit).stream();
        }
        byte[] text = Utf16.utf8(content);
        return Foreign.of(text).<Stream<TableRow>>map(what -> Stream.of(Xlsx.foreign(what)))
                .orElseGet(() -> Csv.rows(new ByteArrayInputStream(text)));
    }
}
