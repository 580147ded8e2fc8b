package id.kentongan.reasoning.book;

import id.kentongan.facts.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook. Formulas are never evaluated, and the text of a cell is never guessed from its format. */
final class XlsxSheet {
    private static final long MOST_INFLATED = 50_000_000;
    private static final int MOST_ROWS = 20_000;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[dy].*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]");

    private XlsxSheet() {}

    static Optional<Sheet> read(String file, byte[] bytes, Problems problems) {
        if (!safe(bytes)) {
            problems.refuse(file, "bukan berkas XLSX yang wajar (rusak, terlalu besar bila dibuka, atau memuat DOCTYPE). "
                    + "Simpan ulang dari aplikasi lembar kerja.");
            return Optional.empty();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            if (book.isDate1904()) {
                problems.refuse(file, "buku kerja memakai sistem tanggal 1904. Matikan pilihan itu, lalu simpan ulang.");
                return Optional.empty();
            }
            List<Sheet.Line> lines = rows.limit(MOST_ROWS + 1L).map(XlsxSheet::line).toList();
            if (lines.size() > MOST_ROWS) {
                problems.refuse(file, Text.of("lebih dari %d baris. Bagi berkas ini.", MOST_ROWS));
                return Optional.empty();
            }
            return Optional.of(new Sheet(file, lines));
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException
                | NullPointerException broken) {
            problems.refuse(file, "berkas XLSX tidak dapat dibaca. Simpan ulang dari aplikasi lembar kerja.");
            return Optional.empty();
        }
    }

    /** Unpacks once beforehand, counting, so that neither a bomb nor a document type reaches the reader. */
    private static boolean safe(byte[] bytes) {
        long inflated = 0;
        byte[] chunk = new byte[65_536];
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String before = "";
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                        inflated += read;
                        String text = before + new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
                        if (inflated > MOST_INFLATED || text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
                            return false;
                        }
                        before = text.substring(Math.max(0, text.length() - 16));
                    }
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static Sheet.Line line(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxSheet::cell).orElse(Cell.EMPTY));
        }
        return new Sheet.Line(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case STRING -> Cell.text(String.valueOf(cell.getValue()));
            case NUMBER -> number(cell);
            case FORMULA -> new Cell(String.valueOf(cell.getFormula()), Cell.Type.FORMULA);
            case BOOLEAN -> new Cell(String.valueOf(cell.getValue()), Cell.Type.BOOLEAN);
            case ERROR -> new Cell(String.valueOf(cell.getRawValue()), Cell.Type.ERROR);
            case EMPTY -> Cell.EMPTY;
        };
    }

    /** A spreadsheet keeps doubles: 1.1 is stored as 1.1000000000000001, and the shortest decimal of that double was typed. */
    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal typed = new BigDecimal(Double.toString(Double.parseDouble(cell.getRawValue()))).stripTrailingZeros();
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        boolean date = DATE_FORMAT.matcher(QUOTED.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("")).matches();
        if (date && typed.scale() <= 0 && typed.signum() > 0 && typed.compareTo(BigDecimal.valueOf(2_958_465)) <= 0) {
            return new Cell(DAY_ZERO.plusDays(typed.longValue()).toString(), Cell.Type.DATE);
        }
        return new Cell(typed.toPlainString(), Cell.Type.NUMBER);
    }
}
