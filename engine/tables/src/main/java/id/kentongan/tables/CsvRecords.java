package id.kentongan.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.kentongan.tables.TableRow.Fault;
import java.util.ArrayList;
import java.util.List;

/** Cuts CSV records into cells (RFC 4180), with a separator that was decided before. */
final class CsvRecords {
    private final char separator;
    private final CsvReader.CsvReaderBuilder reader;

    CsvRecords(char separator) {
        this.separator = separator;
        reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowExtraFields(true)
                .allowMissingFields(true);
    }

    /** Whether a line has just the separators of a row of so many cells. */
    boolean wide(String line, int cells) {
        return cells > 1 && line.chars().filter(letter -> letter == separator).count() == cells - 1;
    }

    /** To follow the quotation marks of a record, before it. */
    CsvQuotes quotes() {
        return new CsvQuotes(separator);
    }

    /**
     * @param record the whole of it
     * @param quotes that followed it and found no cell open at its end
     */
    TableRow row(int number, String record, CsvQuotes quotes) {
        if (quotes.cells() > TableRow.MOST_CELLS) {
            return new TableRow.Broken(number, Fault.TOO_MANY_CELLS, record);
        }
        try {
            List<CsvRecord> records = new ArrayList<>(1);
            reader.ofCsvRecord(record).forEach(records::add);
            if (quotes.bareReturn() || records.size() > 1) {
                return new TableRow.Broken(number, Fault.BARE_RETURN, record);
            }
            List<TableCell> cells = records.isEmpty()
                    ? List.of(TableCell.EMPTY)
                    : records.get(0).getFields().stream().map(TableCell::typed).toList();
            return new TableRow.Cells(number, cells);
        } catch (CsvParseException strange) {
            return new TableRow.Broken(number, Fault.TEXT_AFTER_QUOTE, record);
        }
    }
}
