package id.kentongan.tables;

import id.kentongan.tables.TableRow.Fault;
import id.kentongan.tables.TextLine.Soundness;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * CSV after RFC 4180, UTF-8 with or without a byte order mark, separated by comma, semicolon (Excel in Indonesian) or tab, or by what a
 * first line {@code sep=;} says. Quoted cells may span up to 10,000 lines, unless all of those look like rows of a table of four columns or
 * more, which is refused whole; a quotation mark that is
 * never closed costs its own line only.
 */
public final class Csv implements Iterator<TableRow> {
    static final int LINES_PER_CELL = 10_000;
    private static final int LETTERS_PER_CELL = 1_000_000;
    /** Letters that are read again because a quotation mark before them was not closed; after them none is looked for in another line. */
    private static final long MOST_IN_VAIN = 20_000_000;
    /** Cells of a row from which on its lines cannot be mistaken for text. */
    private static final int WIDE = 4;
    /** Lines that are rows, all of them, and no text of a cell. */
    private static final int ROWS = 3;
    private static final int LINES_BEFORE_TABLE = 60;
    private static final String SEPARATORS = ";,\t";
    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?[;,\\s]*", Pattern.CASE_INSENSITIVE);
    private final TextLines lines;
    private final Deque<TextLine> ahead = new ArrayDeque<>();
    private Optional<CsvRecords> records = Optional.empty();
    private int width;
    private long inVain;
    private int suspect;

    private Csv(InputStream in) {
        this.lines = new TextLines(in);
    }

    /** The rows in order, empty ones included, read lazily. */
    public static Stream<TableRow> rows(InputStream in) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Csv(in), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || lines.hasNext();
    }

    @Override
    public TableRow next() {
        if (records.isEmpty()) {
            records = Optional.of(new CsvRecords(separator()));
        }
        TextLine first = line();
        if (first.number() == 1 && SAID.matcher(first.text()).matches()) {
            return new TableRow.Cells(1, List.of(TableCell.EMPTY));
        }
        if (suspect > 0) {
            suspect--;
            return new TableRow.Broken(first.number(), Fault.QUOTE_OPEN, first.text());
        }
        return switch (first.soundness()) {
            case TOO_LONG -> new TableRow.Broken(first.number(), Fault.LINE_TOO_LONG, first.text());
            case NOT_UTF8 -> new TableRow.Broken(first.number(), Fault.LINE_NOT_UTF8, first.text());
            case SOUND -> told(row(first, records.get()));
        };
    }

    private TableRow told(TableRow row) {
        width = row instanceof TableRow.Cells cells ? cells.cells().size() : width;
        return row instanceof TableRow.Cells cells && !hasNext() && !lines.ended()
                ? new TableRow.Cells(cells.number(), cells.cells(), true)
                : row;
    }

    private TableRow row(TextLine first, CsvRecords cut) {
        CsvQuotes quotes = cut.quotes().line(first.text());
        if (!quotes.open()) {
            return cut.row(first.number(), first.text(), quotes);
        }
        StringBuilder record = new StringBuilder(first.text());
        List<TextLine> taken = new ArrayList<>();
        int rows = 0;
        boolean allowed = inVain < MOST_IN_VAIN;
        while (allowed && quotes.open() && taken.size() < LINES_PER_CELL && record.length() < LETTERS_PER_CELL && hasNext()) {
            TextLine more = line();
            taken.add(more);
            if (more.soundness() != Soundness.SOUND) {
                break;
            }
            quotes.line("\n" + more.text());
            record.append('\n').append(more.text());
            rows += quotes.open() && cut.wide(more.text(), width) ? 1 : 0;
        }
        boolean swallows = width >= WIDE && rows >= ROWS && rows == taken.size() - 1;
        TableRow row = quotes.open() || swallows
                ? new TableRow.Broken(first.number(), Fault.QUOTE_OPEN, first.text())
                : cut.row(first.number(), record.toString(), quotes);
        if (row instanceof TableRow.Cells) {
            return row;
        }
        inVain += record.length();
        // Neither text nor rows for certain: none of it is taken, and all of it is told.
        suspect = swallows ? taken.size() : suspect;
        for (int at = taken.size() - 1; at >= 0; at--) {
            ahead.addFirst(taken.get(at));
        }
        return new TableRow.Broken(first.number(), ((TableRow.Broken) row).fault(), first.text());
    }

    private TextLine line() {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }

    /**
     * Decided by the first line that carries two of one kind: a title above the table need not carry any. Marks before a blank are
     * punctuation, and count only where no line has others.
     */
    private char separator() {
        while (ahead.size() < LINES_BEFORE_TABLE && lines.hasNext()) {
            ahead.addLast(lines.next());
        }
        Matcher said = SAID.matcher(ahead.isEmpty() ? "" : ahead.getFirst().text());
        if (said.matches()) {
            return said.group(1).charAt(0);
        }
        return mostFrequent(false).or(() -> mostFrequent(true))
                .orElse(ahead.stream().anyMatch(line -> line.text().indexOf(';') >= 0)
                        ? ';'
                        : ahead.stream().anyMatch(line -> line.text().indexOf('\t') >= 0) ? '\t' : ',');
    }

    private Optional<Character> mostFrequent(boolean punctuation) {
        for (TextLine line : ahead) {
            long most = 0;
            char separator = ' ';
            for (char candidate : SEPARATORS.toCharArray()) {
                long times = times(line.text(), candidate, punctuation);
                if (times > most) {
                    most = times;
                    separator = candidate;
                }
            }
            if (most >= 2) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }

    private static long times(String line, char separator, boolean punctuation) {
        long times = 0;
        for (int at = 0; at < line.length(); at++) {
            times += line.charAt(at) == separator
                    && (punctuation || at + 1 == line.length() || line.charAt(at + 1) != ' ') ? 1 : 0;
        }
        return times;
    }
}
