package id.kentongan.adapters.sheet;

import id.kentongan.adapters.strict.Line;
import id.kentongan.adapters.strict.Lines;
import id.kentongan.adapters.strict.Unfit;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * CSV after RFC 4180, UTF-8 with or without a byte order mark, separated by comma or by semicolon (Excel in Indonesian). Quoted cells may span up to 60 lines; a quote that is never closed costs its own line only.
 */
public final class Csv implements Iterator<Row> {
    private static final int LINES_PER_CELL = 60;
    private static final int LINES_BEFORE_TABLE = 20;
    private final Lines lines;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private char separator;

    private Csv(InputStream in) {
        this.lines = new Lines(in);
    }

    /** The rows in order, empty ones included, read lazily. */
    public static Stream<Row> rows(InputStream in) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Csv(in), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || lines.hasNext();
    }

    @Override
    public Row next() {
        if (separator == 0) {
            separator = separator();
        }
        Line first = line();
        try {
            return row(first, first.sound());
        } catch (Unfit unfit) {
            return new Row.Broken(unfit.at(first.number(), first.text()));
        }
    }

    private Row row(Line first, String start) throws Unfit {
        Optional<List<Cell>> cells = CsvRecord.cells(start, separator);
        if (cells.isPresent()) {
            return new Row.Cells(first.number(), cells.get());
        }
        StringBuilder record = new StringBuilder(start);
        List<Line> taken = new ArrayList<>();
        while (taken.size() < LINES_PER_CELL && hasNext()) {
            Line more = line();
            taken.add(more);
            if (more.fault() != Line.Fault.NONE) {
                break;
            }
            record.append('\n').append(more.text());
            // Only a line with a quote can close the cell.
            if (more.text().indexOf('"') >= 0) {
                cells = CsvRecord.cells(record.toString(), separator);
                if (cells.isPresent()) {
                    return new Row.Cells(first.number(), cells.get());
                }
            }
        }
        for (int at = taken.size() - 1; at >= 0; at--) {
            ahead.addFirst(taken.get(at));
        }
        throw new Unfit("", start,
                "Tanda kutip dibuka tetapi tidak ditutup. Tutup dengan \", atau tulis \"\" untuk kutip di dalam teks.");
    }

    private Line line() {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }

    /** Decided by the first line that carries two of either: a title above the table need not carry any. */
    private char separator() {
        while (ahead.size() < LINES_BEFORE_TABLE && lines.hasNext()) {
            ahead.addLast(lines.next());
        }
        for (Line line : ahead) {
            long semicolons = line.text().chars().filter(c -> c == ';').count();
            long commas = line.text().chars().filter(c -> c == ',').count();
            if (semicolons + commas >= 2) {
                return semicolons > commas ? ';' : ',';
            }
        }
        return ahead.stream().anyMatch(line -> line.text().indexOf(';') >= 0) ? ';' : ',';
    }
}
