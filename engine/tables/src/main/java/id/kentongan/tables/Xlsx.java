package id.kentongan.tables;

import id.kentongan.tables.TableCell.Type;
import id.kentongan.tables.TableRow.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an XLSX workbook. Bombs, document types and cells beyond the last are refused before it is opened, formulas are
 * never evaluated, and the text of a cell is never guessed from its format.
 *
 * @param mostRows rows that are read, filled or not
 * @param mostBytes what all parts together may unpack to
 */
public record Xlsx(int mostRows, long mostBytes) {
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[dy].*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /** The rows that hold anything, in order. A file that is no sound workbook is one broken row of number 0, perhaps after others. */
    public List<TableRow> rows(byte[] content) {
        Optional<TableRow.Broken> fault = XlsxParts.fault(content, mostBytes);
        if (fault.isPresent()) {
            return List.of(fault.get());
        }
        List<TableRow> rows = new ArrayList<>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                var sheet = workbook.getFirstSheet().openStream()) {
            if (workbook.isDate1904()) {
                return List.of(new TableRow.Broken(0, Fault.DATES_OF_1904, ""));
            }
            for (Iterator<Row> remaining = sheet.iterator(); remaining.hasNext();) {
                Row row = remaining.next();
                if (rows.size() >= mostRows || row.getCellCount() > TableRow.MOST_CELLS) {
                    rows.add(new TableRow.Broken(0, Fault.SHEET_TOO_LARGE, "baris " + row.getRowNum()));
                    return rows;
                }
                rows.add(row(row));
            }
        } catch (IOException | RuntimeException unreadable) {
            // The library throws whatever comes to hand for a damaged file; each of them means that the file cannot be read.
            rows.add(new TableRow.Broken(0, Fault.DAMAGED, ""));
        }
        return rows;
    }

    private static TableRow row(Row row) {
        List<TableCell> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(cell == null ? TableCell.EMPTY : cell(cell));
        }
        return new TableRow.Cells(row.getRowNum(), cells);
    }

    private static TableCell cell(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue().strip();
        return switch (cell.getType()) {
            case NUMBER -> raw.isEmpty() ? TableCell.EMPTY : number(raw, cell);
            case FORMULA -> new TableCell("=" + cell.getFormula(), Type.FORMULA);
            case BOOLEAN -> new TableCell(raw.equals("1") || raw.equals("true") ? "true" : "false", Type.TRUTH);
            case ERROR -> new TableCell(raw.isEmpty() ? "#N/A" : raw, Type.ERROR);
            case STRING -> TableCell.typed(cell.getText());
            case EMPTY -> TableCell.EMPTY;
        };
    }

    /** A workbook keeps doubles and writes 0.07 as 7.0000000000000007E-2; the shortest decimal of the same double is what was typed. */
    private static TableCell number(String raw, Cell cell) {
        double number = Double.parseDouble(raw);
        if (!Double.isFinite(number)) {
            return new TableCell(raw, Type.NUMBER);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString().toLowerCase(Locale.ROOT);
        boolean date = DATE_FORMAT.matcher(QUOTED.matcher(format).replaceAll("")).matches() && decimal.scale() <= 0
                && decimal.signum() > 0 && decimal.compareTo(LAST_DAY) <= 0;
        return new TableCell(Math.abs(decimal.scale()) > 40 ? raw : decimal.toPlainString(), date ? Type.DATE : Type.NUMBER);
    }
}
