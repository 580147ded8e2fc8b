package id.kentongan.adapters.catalogue;

import id.kentongan.tables.Csv;
import id.kentongan.tables.TableRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;

/** Workbooks made for tests. */
public final class Workbooks {
    private Workbooks() {}

    /** The same table as a workbook: whole numbers become number cells, everything else text. */
    public static byte[] of(byte[] csv) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Kentongan", "1.0")) {
            var sheet = workbook.newWorksheet("Laporan");
            Csv.rows(new ByteArrayInputStream(csv)).map(TableRow.Cells.class::cast).forEach(row -> {
                for (int column = 0; column < row.cells().size(); column++) {
                    String text = row.cell(column).text();
                    if (text.matches("\\d{1,6}") && !text.matches("35|73")) {
                        sheet.value(row.number() - 1, column, Integer.valueOf(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(row.number() - 1, column, text);
                    }
                }
            });
        }
        return bytes.toByteArray();
    }
}
