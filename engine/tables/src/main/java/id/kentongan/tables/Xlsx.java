package id.kentongan.tables;

import id.kentongan.tables.TableRow.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The sheets of an XLSX workbook that are wanted, never a hidden one. Bombs, document types and cells beyond the last are refused before it is opened,
 * formulas are never evaluated, and the text of a cell is never guessed from its format.
 *
 * @param mostRows rows that are read of a sheet, filled or not, and filled ones of all wanted sheets together
 * @param mostBytes what all parts together may unpack to
 */
public record Xlsx(int mostRows, long mostBytes) {
    /** Letters of one cell, as in any workbook. */
    static final int LONGEST_TEXT = 32_767;

    /** How well a sheet fits that is wanted. */
    public static final int WANTED = Integer.MAX_VALUE;

    /**
     * The sheets that are wanted, in order, or where none is the one that fits best; of equals the first. There is always one. Of each the
     * rows that hold anything; a file that is no sound workbook is one broken row of number 0, perhaps after others.
     *
     * @param fit how well a sheet fits; one without others is always wanted
     */
    public List<TableSheet> sheets(byte[] content, ToIntFunction<TableSheet> fit) {
        Optional<TableRow.Broken> fault = Foreign.of(content).map(Xlsx::foreign).or(() -> XlsxParts.fault(content, mostBytes));
        if (fault.isPresent()) {
            return List.of(new TableSheet("", List.of(fault.get())));
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content),
                new ReadingOptions(XlsxParts.styled(content), true))) {
            if (workbook.isDate1904()) {
                return broken(Fault.DATES_OF_1904);
            }
            List<Sheet> shown = workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
            return shown.isEmpty() ? broken(Fault.ALL_HIDDEN) : wanted(shown, fit);
        } catch (IOException | RuntimeException unreadable) {
            // The library throws whatever comes to hand for a damaged file; each of them means that the file cannot be read.
            return broken(Fault.DAMAGED);
        }
    }

    static TableRow.Broken foreign(Foreign what) {
        return new TableRow.Broken(0, Fault.FOREIGN, what.said());
    }

    private static List<TableSheet> broken(Fault fault) {
        return List.of(new TableSheet("", List.of(new TableRow.Broken(0, fault, ""))));
    }

    private List<TableSheet> wanted(List<Sheet> shown, ToIntFunction<TableSheet> fit) {
        List<TableSheet> wanted = new ArrayList<>();
        Optional<TableSheet> best = Optional.empty();
        int most = Integer.MIN_VALUE;
        XlsxCells cells = new XlsxCells();
        int rows = 0;
        long letters = 0;
        for (Sheet sheet : shown) {
            TableSheet read = new TableSheet(sheet.getName(), rows(sheet, cells, mostRows - rows, mostBytes - letters));
            // Of a sheet that cannot be read to its end nobody can tell what it is.
            boolean torn = read.rows().stream().anyMatch(TableRow.Broken.class::isInstance);
            boolean cut = !wanted.isEmpty() && full(read, mostRows - rows);
            int fits = shown.size() == 1 || torn ? WANTED : fit.applyAsInt(read);
            if (fits == WANTED) {
                wanted.add(read);
                rows += read.rows().size();
                letters += read.rows().stream().mapToLong(Xlsx::letters).sum();
                if (cut) {
                    break;
                }
            } else if (fits > most || best.isEmpty()) {
                most = fits;
                best = Optional.of(read);
            }
        }
        return wanted.isEmpty() ? best.stream().toList() : wanted;
    }

    /** @param room for rows that hold anything */
    private List<TableRow> rows(Sheet sheet, XlsxCells cells, int room, long mostLetters) {
        List<TableRow> rows = new ArrayList<>();
        long letters = 0;
        int seen = 0;
        // Rows that do not say their number stand below the one before; the library counts those from 0.
        int number = 0;
        try (var stream = sheet.openStream()) {
            for (Iterator<Row> remaining = stream.iterator(); remaining.hasNext();) {
                Row row = remaining.next();
                if (rows.size() >= room || seen++ >= mostRows || row.getCellCount() > TableRow.MOST_CELLS) {
                    rows.add(new TableRow.Broken(0, Fault.SHEET_TOO_LARGE, "baris " + row.getRowNum()));
                    return rows;
                }
                number = Math.max(row.getRowNum(), number + 1);
                TableRow read = row(row, number, cells);
                letters += letters(read);
                // One shared string can stand in every cell.
                if (read instanceof TableRow.Broken || letters > mostLetters) {
                    rows.add(read instanceof TableRow.Broken ? read : new TableRow.Broken(0, Fault.EXPLODES, ""));
                    return rows;
                }
                if (read instanceof TableRow.Cells cut && !cut.empty()) {
                    rows.add(read);
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            rows.add(new TableRow.Broken(0, Fault.DAMAGED, ""));
        }
        return rows;
    }

    /** Whether the others have left it no room. */
    private static boolean full(TableSheet sheet, int room) {
        return sheet.rows().size() > room
                || sheet.rows().stream()
                        .anyMatch(row -> row instanceof TableRow.Broken broken && broken.fault() == Fault.EXPLODES);
    }

    private static long letters(TableRow row) {
        return row instanceof TableRow.Cells cells ? cells.cells().stream().mapToLong(cell -> cell.text().length()).sum() : 0;
    }

    private static TableRow row(Row row, int number, XlsxCells cells) {
        List<TableCell> read = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cell.getRawValue() != null && cell.getRawValue().length() > LONGEST_TEXT) {
                return new TableRow.Broken(number, Fault.CELL_TOO_LONG, cell.getAddress().toString());
            }
            read.add(cells.cell(cell));
        }
        return new TableRow.Cells(number, read);
    }
}
