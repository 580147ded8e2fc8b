package id.kentongan.adapters.sheet;

import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.sheet.Filled.Labelled;
import id.kentongan.tables.Nearest;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.Unseen;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a form asks for. Names are compared without regard to case, blanks, invisible characters, a closing colon and a star. */
public final class SheetForm {
    /** What letters and tables of offices carry besides, and what is no mistyped name of ours however near it comes. */
    private static final Set<String> OTHERS = Set.of("no", "no.", "nomor", "no urut", "nomor urut", "no. urut", "keterangan",
            "ket", "ket.",
            "catatan", "paraf", "total", "jumlah", "sifat", "lampiran", "hal", "perihal", "kepada", "dari", "tembusan", "alamat",
            "telepon", "email", "hari", "nama", "status", "petugas", "sumber");

    /** Labels and columns that hold days or times of day; a date cell in any other is a typed number that a workbook took for a day. */
    static final Set<String> TIMES = Set.of("Tanggal", "Jam", "Minggu mulai", "Pukul laporan");

    /** Those of them that hold an hour. */
    static final Set<String> HOURS = Set.of("Jam", "Pukul laporan");

    private static final int LONGEST = 120;
    private final List<String> labels;
    private final List<String> columns;
    private final Map<String, String> labelKeys = new HashMap<>();
    private final Map<String, String> columnKeys = new HashMap<>();
    private final Predicate<Labelled> begun;
    private final Predicate<Labelled> entry;

    /**
     * @param labels of its head
     * @param columns of its table
     * @param alsoCalled other names that offices give to labels and columns, each with the name of the form
     * @param begun whether somebody has begun to fill in a form with this head, which blank ones that are kept ready have not
     * @param entry whether a row of the table speaks of something, unlike totals and signatures
     */
    public SheetForm(List<String> labels, List<String> columns, Map<String, String> alsoCalled, Predicate<Labelled> begun,
            Predicate<Labelled> entry) {
        this.labels = labels;
        this.columns = columns;
        this.begun = begun;
        this.entry = entry;
        labels.forEach(label -> labelKeys.put(key(label), key(label)));
        columns.forEach(column -> columnKeys.put(key(column), key(column)));
        alsoCalled.forEach((other, name) -> {
            if (labelKeys.containsKey(key(name))) {
                labelKeys.putIfAbsent(key(other), key(name));
            }
            if (columnKeys.containsKey(key(name))) {
                columnKeys.putIfAbsent(key(other), key(name));
            }
        });
    }

    List<String> labels() {
        return labels;
    }

    List<String> columns() {
        return columns;
    }

    boolean entry(Labelled row) {
        return entry.test(row);
    }

    /** @throws Unfit if a cell of that label or column holds something else than it shows */
    static void legible(String shown, String name, TableCell cell) throws Unfit {
        if (HOURS.contains(name)) {
            Sheets.hour(shown, cell);
        } else {
            Sheets.legible(shown, cell, TIMES.contains(name));
        }
    }

    /** Whether somebody has begun to fill in a form with this head. */
    boolean begun(Labelled head) {
        return begun.test(head);
    }

    /** The name under which something is compared. */
    static String key(String written) {
        String name = Unseen.removed(written);
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == ':' || name.charAt(end - 1) == '*' || name.charAt(end - 1) <= ' ')) {
            end--;
        }
        StringBuilder key = new StringBuilder(end);
        for (int at = 0; at < end; at++) {
            char c = name.charAt(at);
            boolean blank = c <= ' ';
            boolean needless = key.length() == 0 || key.charAt(key.length() - 1) == ' ' || key.charAt(key.length() - 1) == '/'
                    || at + 1 < end && name.charAt(at + 1) == '/';
            if (!blank || !needless) {
                key.append(blank ? ' ' : c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** The key of the label that a text is. */
    Optional<String> label(String written) {
        return written.length() > LONGEST ? Optional.empty() : Optional.ofNullable(labelKeys.get(key(written)));
    }

    /** The key of the column that a text names. */
    Optional<String> column(String written) {
        return written.length() > LONGEST ? Optional.empty() : Optional.ofNullable(columnKeys.get(key(written)));
    }

    /** Whether a text is the very name of a column; another name for it may be the title of a group. */
    boolean namesColumn(String written) {
        return column(written).filter(key(written)::equals).isPresent();
    }

    /** The label or column that an unknown one most likely means, of those that are not there otherwise. */
    static Optional<String> meant(String written, Collection<String> names, Collection<String> there) {
        String key = key(written);
        if (written.length() > LONGEST || OTHERS.contains(key)) {
            return Optional.empty();
        }
        List<String> missing = names.stream().filter(name -> !there.contains(key(name))).toList();
        return Nearest.to(key, missing).or(() -> missing.stream().filter(name -> shortened(key, key(name))).findFirst());
    }

    /** Whether one is the other with letters left out, as {@code Tgl} and {@code Jml} are. */
    private static boolean shortened(String written, String name) {
        String letters = written.chars().filter(Character::isLetter).mapToObj(Character::toString).collect(Collectors.joining());
        if (letters.length() < 3 || letters.length() >= name.length() || letters.charAt(0) != name.charAt(0)) {
            return false;
        }
        int found = 0;
        for (int at = 0; at < name.length() && found < letters.length(); at++) {
            found += name.charAt(at) == letters.charAt(found) ? 1 : 0;
        }
        return found == letters.length();
    }
}
