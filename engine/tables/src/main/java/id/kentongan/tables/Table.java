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
     * The sheets of a workbook that are wanted, see {@link Xlsx#sheets(byte[], ToIntFunction)}; a text is one.
     *
     * @param fit how well a sheet fits
     */
    public static List<TableSheet> sheets(byte[] content, Xlsx limits, ToIntFunction<TableSheet> fit) {
        return archive(content) ? limits.sheets(content, fit) : List.of(new TableSheet("", text(content).toList()));
    }

    /** The rows of a text in order, read lazily; of what is no text, one broken row. */
    public static Stream<TableRow> text(byte[] content) {
        byte[] text = Utf16.utf8(content);
        return Foreign.of(text).<Stream<TableRow>>map(what -> Stream.of(Xlsx.foreign(what)))
                .orElseGet(() -> Csv.rows(new ByteArrayInputStream(text)));
    }
}
