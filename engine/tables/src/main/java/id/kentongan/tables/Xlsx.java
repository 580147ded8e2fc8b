package id.kentongan.tables;

import id.kentongan.tables.TableCell.Type;
import id.kentongan.tables.TableRow.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an XLSX workbook. Bombs, document types and cells beyond the last are refused before it is opened, formulas are
 * never evaluated, and the text of a cell is never guessed from its format.
 *
 * @param mostRows rows that are read, filled or not
 * @param mostBytes what all parts together may unpack to
 */
public record Xlsx(int mostRows, long mostBytes) {
    /** Letters of one cell, as in any workbook. */
    static final int LONGEST_TEXT = 32_767;
    /** Letters of a number format, as in any workbook; a longer one is not looked at. */
    private static final int LONGEST_FORMAT = 255;
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
        Map<String, Boolean> dates = new HashMap<>();
        long letters = 0;
        // Rows that do not say their number stand below the one before; the library counts those from 0.
        int number = 0;
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
                number = Math.max(row.getRowNum(), number + 1);
                TableRow read = row(row, number, dates);
                letters += letters(read);
                // One shared string can stand in every cell.
                if (read instanceof TableRow.Broken || letters > mostBytes) {
                    rows.add(read instanceof TableRow.Broken ? read : new TableRow.Broken(0, Fault.EXPLODES, ""));
                    return rows;
                }
                rows.add(read);
            }
        } catch (IOException | RuntimeException unreadable) {
            // The library throws whatever comes to hand for a damaged file; each of them means that the file cannot be read.
            rows.add(new TableRow.Broken(0, Fault.DAMAGED, ""));
        }
        return rows;
    }

    private static long letters(TableRow row) {
        return row instanceof TableRow.Cells cells ? cells.cells().stream().mapToLong(cell -> cell.text().length()).sum() : 0;
    }

    private static TableRow row(Row row, int number, Map<String, Boolean> dates) {
        List<TableCell> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cell.getRawValue() != null && cell.getRawValue().length() > LONGEST_TEXT) {
                return new TableRow.Broken(number, Fault.CELL_TOO_LONG, cell.getAddress().toString());
            }
            cells.add(cell == null ? TableCell.EMPTY : cell(cell, dates));
        }
        return new TableRow.Cells(number, cells);
    }

    private static TableCell cell(Cell cell, Map<String, Boolean> dates) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue().strip();
        return switch (cell.getType()) {
            case NUMBER -> raw.isEmpty() ? TableCell.EMPTY : number(raw, dates(cell.getDataFormatString(), dates));
            case FORMULA -> new TableCell("=" + cell.getFormula(), Type.FORMULA);
            case BOOLEAN -> new TableCell(raw.equals("1") || raw.equals("true") ? "true" : "false", Type.TRUTH);
            case ERROR -> new TableCell(raw.isEmpty() ? "#N/A" : raw, Type.ERROR);
            case STRING -> TableCell.typed(cell.getText());
            case EMPTY -> TableCell.EMPTY;
        };
    }

    /** Looked at once for each format, not for each cell. */
    private static boolean dates(@Nullable String format, Map<String, Boolean> known) {
        return format != null && format.length() <= LONGEST_FORMAT && known.computeIfAbsent(format,
                any -> DATE_FORMAT.matcher(QUOTED.matcher(any.toLowerCase(Locale.ROOT)).replaceAll("")).matches());
    }

    /** A workbook keeps doubles and writes 0.07 as 7.0000000000000007E-2; the shortest decimal of the same double is what was typed. */
    private static TableCell number(String raw, boolean dates) {
        double number = Double.parseDouble(raw);
        if (!Double.isFinite(number)) {
            return new TableCell(raw, Type.NUMBER);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        boolean date = dates && decimal.scale() <= 0 && decimal.signum() > 0 && decimal.compareTo(LAST_DAY) <= 0;
        return new TableCell(Math.abs(decimal.scale()) > 40 ? raw : decimal.toPlainString(), date ? Type.DATE : Type.NUMBER);
    }
}
