package id.kentongan.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.kentongan.tables.TableRow.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts CSV records into cells (RFC 4180), with a separator that was decided before. */
final class CsvRecords {
    /** Stands on a line of its own behind a record: where it ends up inside a cell, a quotation mark is still open. */
    private static final String SENTINEL = "\u0001";
    private final CsvReader.CsvReaderBuilder reader;

    CsvRecords(char separator) {
        reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowExtraFields(true)
                .allowMissingFields(true);
    }

    /** A row, or nothing where a quotation mark is still open at the end. */
    Optional<TableRow> row(int number, String record) {
        boolean quoted = record.indexOf('"') >= 0;
        try {
            List<CsvRecord> records = new ArrayList<>(2);
            reader.ofCsvRecord(quoted ? record + "\n" + SENTINEL : record).forEach(records::add);
            if (quoted && records.size() < 2) {
                return Optional.empty();
            }
            if (records.size() > (quoted ? 2 : 1)) {
                return Optional.of(new TableRow.Broken(number, Fault.BARE_RETURN, record));
            }
            List<TableCell> cells = records.isEmpty()
                    ? List.of(TableCell.EMPTY)
                    : records.get(0).getFields().stream().map(TableCell::typed).toList();
            return Optional.of(cells.size() > TableRow.MOST_CELLS
                    ? new TableRow.Broken(number, Fault.TOO_MANY_CELLS, record)
                    : new TableRow.Cells(number, cells));
        } catch (CsvParseException strange) {
            return Optional.of(new TableRow.Broken(number, Fault.TEXT_AFTER_QUOTE, record));
        }
    }
}
