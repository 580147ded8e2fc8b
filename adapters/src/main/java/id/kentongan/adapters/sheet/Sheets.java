package id.kentongan.adapters.sheet;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.Text;
import id.kentongan.tables.Table;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import id.kentongan.tables.TableSheet;
import id.kentongan.tables.Xlsx;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables as sources send them: larger than those of rules, and read by the same readers. */
public final class Sheets {
    private static final Pattern TYPED_HOUR = Pattern.compile("[12]?\\d([.]\\d{1,3})?");
    private static final Pattern EXAMPLE = Pattern.compile(
            "\\s*(contoh|petunjuk|panduan|rekap|rekapitulasi|total|jumlah|ringkasan)(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
    private static final Xlsx XLSX = new Xlsx(Unreadable.MOST_ROWS, 100L * 1024 * 1024);

    private Sheets() {}

    /** Reads one sheet. */
    @FunctionalInterface
    public interface Each {
        Stream<Reading> read(TableSheet sheet) throws Unfit;
    }

    /**
     * Reads every sheet of a workbook that is wanted, or a text as a whole. Where there are several, each is announced by its name, and one that
     * cannot be read at all costs no other. A filled tab that calls itself an example, instructions or a sum of the others is read where there is no
     * other, and else named as unread.
     *
     * @param fit how well a sheet fits, see {@link Xlsx#sheets(byte[], ToIntFunction)}
     */
    public static Stream<Reading> each(byte[] content, ToIntFunction<TableSheet> fit, Each each) {
        Set<String> passed = new LinkedHashSet<>();
        List<TableSheet> sheets = Table.sheets(content, XLSX, sheet -> {
            int fits = fit.applyAsInt(sheet);
            if (fits < Xlsx.WANTED || !EXAMPLE.matcher(sheet.name()).lookingAt()) {
                return fits;
            }
            if (read(sheet, each).anyMatch(reading -> !(reading instanceof Reading.Refused))) {
                passed.add(sheet.name());
            }
            return Xlsx.WANTED - 1;
        });
        sheets.forEach(sheet -> passed.remove(sheet.name()));
        return sheets.size() == 1 && passed.isEmpty()
                ? read(sheets.get(0), each)
                : Stream.concat(passed.stream().map(Sheets::unread), sheets.stream()
                        .flatMap(sheet -> Stream.concat(Stream.of(new Reading.Sheet(sheet.name())), read(sheet, each))));
    }

    /** Told before all sheets, since it says nothing against any of them. */
    private static Reading unread(String sheet) {
        return Reading.Refused
                .whole(Text.of("Lembar \"%s\" terisi tetapi tidak dibaca, karena namanya contoh, petunjuk atau rekap. "
                        + "Bila isinya laporan, ganti nama lembarnya, lalu kirim ulang.", Excerpt.of(sheet)));
    }

    private static Stream<Reading> read(TableSheet sheet, Each each) {
        try {
            return each.read(sheet);
        } catch (Unfit unfit) {
            return Stream.of(unfit.at(0, ""));
        }
    }

    /** How the value of a cell was written down. */
    public static Written written(TableCell cell) {
        return switch (cell.type()) {
            case TEXT -> Written.UNTYPED;
            case NUMBER, PERCENT, DATE -> Written.NUMBER;
            case TRUTH -> Written.TRUTH;
            case FORMULA -> Written.FORMULA;
            case ERROR -> Written.OTHER;
        };
    }

    /** The same of a code: two digits cannot have lost a zero, even where a workbook took them for a number. */
    public static Written code(TableCell cell) {
        return written(cell) == Written.NUMBER && cell.text().length() == 2 && cell.text().chars().allMatch(Character::isDigit)
                ? Written.UNTYPED
                : written(cell);
    }

    /**
     * Whoever types {@code 2-1} gets a date cell and sees {@code 02-Jan}.
     *
     * @param time whether a day or a time of day belongs there
     * @throws Unfit for a date cell where none belongs, and for a cell whose reader saw something else than what it holds
     */
    public static void legible(String field, TableCell cell, boolean time) throws Unfit {
        legible(field, cell, time, false);
    }

    /**
     * The same of a cell in which an hour belongs.
     *
     * @throws Unfit also for a number that is not shown as one: whoever types {@code 0.30} gets three tenths of a day
     */
    public static void hour(String field, TableCell cell) throws Unfit {
        legible(field, cell, true, true);
    }

    private static void legible(String field, TableCell cell, boolean time, boolean hour) throws Unfit {
        legible(field, cell);
        if (!time && cell.type() == TableCell.Type.DATE) {
            throw new Unfit(field, cell.text(), Text.of(
                    "Sel berformat tanggal: tersimpan %s, bukan yang tampil. Ubah format sel ke Teks, lalu ketik lagi isinya.",
                    Excerpt.of(cell.text())));
        }
        if (hour && cell.type() == TableCell.Type.NUMBER && TYPED_HOUR.matcher(cell.text()).matches()) {
            throw new Unfit(field, cell.text(), Text.of(
                    "Sel berisi angka biasa %s, bukan jam. Ubah format sel ke Teks, lalu ketik jamnya, misalnya 09:30.",
                    Excerpt.of(cell.text())));
        }
    }

    private static void legible(String field, TableCell cell) throws Unfit {
        switch (cell.type()) {
            case FORMULA -> throw new Unfit(field, cell.text(),
                    Text.of("Sel berisi rumus (%s). Tempel sebagai nilai.", Excerpt.of(cell.text())));
            case ERROR -> throw new Unfit(field, cell.text(),
                    Text.of("Sel berisi galat %s. Ketik nilainya, atau kosongkan.", Excerpt.of(cell.text())));
            case PERCENT -> throw new Unfit(field, cell.text(), Text.of(
                    "Sel berformat persen: tersimpan %s, tampil seratus kali lipatnya. Ubah format sel ke Umum, lalu ketik angkanya.",
                    Excerpt.of(cell.text())));
            default -> {
                // What is seen is what is held.
            }
        }
    }
}
