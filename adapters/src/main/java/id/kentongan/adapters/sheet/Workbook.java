package id.kentongan.adapters.sheet;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The first sheet of an XLSX workbook. The archive is checked for bombs and document types before it is opened. */
public final class Workbook {
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_CELLS = 256;

    private Workbook() {}

    /** The rows that hold anything, in order. A file that is no sound workbook is one broken row of line 0. */
    public static Stream<Row> rows(byte[] content) {
        List<Row> rows = new ArrayList<>();
        try {
            Archive.check(content);
            read(content, rows);
        } catch (Unfit unfit) {
            rows.add(new Row.Broken(unfit.at(0, "")));
        } catch (IOException | RuntimeException unreadable) {
            // The library throws whatever comes to hand for a damaged file; each of them means that the file cannot be read.
            rows.add(new Row.Broken(Reading.Refused
                    .whole("Buku kerja XLSX rusak atau tidak lengkap. Buka dengan Excel, simpan ulang, kirim lagi.")));
        }
        return rows.stream();
    }

    private static void read(byte[] content, List<Row> rows) throws IOException, Unfit {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                var sheet = workbook.getFirstSheet().openStream()) {
            if (workbook.isDate1904()) {
                throw new Unfit("", "",
                        "Buku kerja memakai penanggalan 1904. Matikan di Excel (Opsi, Tingkat Lanjut), simpan ulang.");
            }
            Iterator<org.dhatim.fastexcel.reader.Row> remaining = sheet.iterator();
            while (remaining.hasNext()) {
                var row = remaining.next();
                if (rows.size() >= MOST_ROWS || row.getCellCount() > MOST_CELLS) {
                    throw new Unfit("", "baris " + row.getRowNum(),
                            Text.of("Lembar terlalu besar: paling banyak %d baris dan %d kolom. Hapus sel di luar formulir.",
                                    MOST_ROWS, MOST_CELLS));
                }
                rows.add(row(row));
            }
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (var cell : row) {
            cells.add(cell == null ? Cell.EMPTY : cell(cell));
        }
        return new Row.Cells(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue().strip();
        if (cell.getType() == CellType.NUMBER && !raw.isEmpty()) {
            return new Cell(shortest(raw), Written.NUMBER);
        }
        return switch (cell.getType()) {
            case FORMULA -> new Cell("=" + cell.getFormula(), Written.FORMULA);
            case BOOLEAN -> new Cell(raw.equals("1") || raw.equals("true") ? "true" : "false", Written.TRUTH);
            case ERROR -> new Cell(raw.isEmpty() ? "#N/A" : raw, Written.OTHER);
            default -> raw.isEmpty() ? Cell.EMPTY : new Cell(cell.getText().strip(), Written.UNTYPED);
        };
    }

    /** Excel keeps doubles and writes 0.07 as 7.0000000000000007E-2; the shortest decimal that means the same double is what was typed. */
    private static String shortest(String raw) {
        double number = Double.parseDouble(raw);
        if (!Double.isFinite(number)) {
            return raw;
        }
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return Math.abs(decimal.scale()) > 40 ? raw : decimal.toPlainString();
    }
}
