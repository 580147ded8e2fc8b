package id.kentongan.reasoning.book;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.bound.Excerpt;
import id.kentongan.reasoning.bound.Limit;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableCell.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a table, read strictly: what can be taken in two ways is refused, and the row remembers that it was. */
final class SheetRow {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");
    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");
    /** {@code 2.500} is two and a half to a program and two thousand five hundred to an Indonesian; {@code 2.125} can only be a decimal. */
    private static final Pattern THOUSANDS = Pattern
            .compile("-?[1-9]\\d{0,2}(\\.\\d{3})*\\.\\d{2}0|-?[1-9]\\d{0,2}(\\.\\d{3}){2,}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,6}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 4_000;
    /** No number that is read has more; asking what longer ones could mean takes the square of their length. */
    private static final int LONGEST_NUMBER = 40;

    private final String file;
    private final int line;
    private final String subject;
    private final Map<String, TableCell> cells;
    private final Complaints problems;
    private boolean sound = true;

    SheetRow(String file, int line, String naming, Map<String, TableCell> cells, Complaints problems) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.problems = problems;
        TableCell name = cells.getOrDefault(naming, TableCell.EMPTY);
        this.subject = shown(name).length() <= 40 ? shown(name) : "";
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    String subject() {
        return subject;
    }

    /** Whether nothing asked of this row so far had to be refused. */
    boolean sound() {
        return sound;
    }

    void refuse(String column, String message) {
        sound = false;
        problems.refuse(file, line, subject, column, written(column), message);
    }

    void object(String column, String message) {
        problems.object(file, line, subject, column, written(column), message);
    }

    void warn(String column, String message) {
        problems.warn(file, line, subject, column, written(column), message);
    }

    /** What was probably meant, with a space before it. */
    String hint(String written, Collection<String> candidates) {
        return problems.hint(written, candidates);
    }

    String written(String column) {
        return shown(cells.getOrDefault(column, TableCell.EMPTY));
    }

    Optional<String> text(String column) {
        return filled(column).flatMap(cell -> {
            if (cell.type() != Type.TEXT) {
                refuse(column,
                        Text.of("sel ini disimpan sebagai angka atau tanggal (%s), padahal harus teks: nol di depan atau di belakang "
                                + "dapat hilang. Ubah format sel menjadi Teks, lalu ketik ulang.", shown(cell)));
                return Optional.empty();
            }
            if (shown(cell).length() > LONGEST) {
                refuse(column, Text.of("isi sel %d huruf; paling panjang %d.", shown(cell).length(), LONGEST));
                return Optional.empty();
            }
            if (shown(cell).chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                refuse(column, "isi sel memuat huruf kendali yang tidak tampak. Hapus lalu ketik ulang.");
                return Optional.empty();
            }
            return Optional.of(shown(cell));
        });
    }

    String required(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty() && sound) {
            missing(column);
        }
        return text.orElse("");
    }

    /** A code of letters, digits and dashes, such as {@code SIB-01}. */
    String code(String column) {
        String code = required(column);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            refuse(column, Text.of(
                    "kode \"%s\" hanya boleh berisi huruf, angka dan tanda hubung, paling panjang 40. Contoh: SIB-01.", code));
        }
        return code;
    }

    /** The parts between separators, trimmed, without empty ones. */
    List<String> list(String column, String separator) {
        List<String> parts = text(column).map(text -> Arrays.stream(text.split(Pattern.quote(separator))).map(String::strip)
                .filter(part -> !part.isEmpty()).toList()).orElse(List.of());
        if (Limit.PARTS.exceededBy(parts.size())) {
            refuse(column, Limit.PARTS.told(parts.size()));
            return List.of();
        }
        return parts;
    }

    /** A finite decimal with a point; a comma, a thousands point or an exponent is refused. */
    Optional<BigDecimal> decimal(String column) {
        return filled(column).flatMap(cell -> {
            String text = shown(cell);
            if (text.length() > LONGEST_NUMBER) {
                refuse(column,
                        Text.of("\"%s\" terdiri atas %d huruf; angka paling panjang %d. Perbaiki isinya.", Excerpt.of(text),
                                text.length(), LONGEST_NUMBER));
            } else if (cell.type() == Type.DATE) {
                refuse(column, Text
                        .of("sel ini berisi tanggal %s, bukan angka. Ubah format sel menjadi Umum, lalu ketik angkanya.", text));
            } else if (COMMA.matcher(text).matches()) {
                refuse(column, Text.of("\"%s\" dapat berarti %s atau %s. Tulis %s.", text, text.replace(',', '.'),
                        thousands(text), text.replace(',', '.')));
            } else if (cell.type() == Type.TEXT && THOUSANDS.matcher(text).matches()) {
                String plain = new BigDecimal(text.substring(0, text.indexOf('.') + 4)).stripTrailingZeros().toPlainString();
                refuse(column, Text.of("\"%s\" dapat berarti %s atau %s. Tulis %s atau %s.", text, plain, text.replace(".", ""),
                        text.replace(".", ""), plain));
            } else if (!DECIMAL.matcher(text).matches()) {
                refuse(column, Text.of(
                        "\"%s\" bukan angka. Tulis angka biasa dengan titik desimal, misalnya 0.75, atau - bila tidak ada.",
                        text));
            } else {
                return Optional.of(new BigDecimal(text));
            }
            return Optional.empty();
        });
    }

    Optional<Integer> whole(String column, int least, int most, String unit) {
        return filled(column).flatMap(cell -> {
            if (cell.type() == Type.DATE || !WHOLE.matcher(shown(cell)).matches()) {
                refuse(column, Text.of("\"%s\" bukan bilangan bulat. Tulis banyaknya %s dari %d sampai %d, tanpa satuan.",
                        shown(cell), unit, least, most));
                return Optional.empty();
            }
            int number = Integer.parseInt(shown(cell));
            if (number < least || number > most) {
                refuse(column, Text.of("%d di luar batas. Tulis banyaknya %s dari %d sampai %d.", number, unit, least, most));
                return Optional.empty();
            }
            return Optional.of(number);
        });
    }

    /** A day of a year from 1900 to 2199. */
    Optional<LocalDate> date(String column) {
        return date(column, Limit.FIRST_YEAR, Limit.LAST_YEAR);
    }

    /** A day on which something may end, however far off. */
    Optional<LocalDate> end(String column) {
        return date(column, Limit.FIRST_YEAR, 9_999);
    }

    private Optional<LocalDate> date(String column, int first, int last) {
        return filled(column).flatMap(cell -> {
            if (cell.type() != Type.NUMBER) {
                try {
                    LocalDate day = LocalDate.parse(shown(cell), DATE);
                    if (day.getYear() < first || day.getYear() > last) {
                        refuse(column, Text.of("tahun pada \"%s\" di luar %d sampai %d. Perbaiki tahunnya.", shown(cell), first,
                                last));
                        return Optional.empty();
                    }
                    return Optional.of(day);
                } catch (DateTimeParseException notADate) {
                    // told below, with the way to write it
                }
            }
            refuse(column, Text.of("\"%s\" bukan tanggal. Tulis tahun-bulan-hari, misalnya 2024-11-27.", shown(cell)));
            return Optional.empty();
        });
    }

    /** One of a few known words, upper or lower case. */
    <T> Optional<T> word(String column, Map<String, T> words) {
        return text(column).flatMap(text -> {
            T meant = words.get(text.toLowerCase(Locale.ROOT));
            if (meant == null) {
                List<String> known = words.keySet().stream().sorted().toList();
                refuse(column, Text.of("\"%s\" tidak dikenal.%s Pilihan: %s.", text, hint(text, known),
                        String.join(", ", known)));
            }
            return Optional.ofNullable(meant);
        });
    }

    <T> Optional<T> requiredWord(String column, Map<String, T> words) {
        if (filled(column).isEmpty() && sound) {
            missing(column);
        }
        return word(column, words);
    }

    void missing(String column) {
        refuse(column, "kolom ini wajib diisi.");
    }

    private Optional<TableCell> filled(String column) {
        TableCell cell = cells.getOrDefault(column, TableCell.EMPTY);
        if (cell.type() == Type.FORMULA) {
            refuse(column, "sel ini berisi rumus; rumus tidak pernah dihitung. Salin lalu tempel sebagai nilai.");
            return Optional.empty();
        }
        if (cell.type() == Type.PERCENT) {
            refuse(column,
                    Text.of("sel ini berformat persen: tersimpan %s, tampil seratus kali lipatnya. Ubah format sel menjadi Umum, "
                            + "lalu ketik angka yang dimaksud.", shown(cell)));
            return Optional.empty();
        }
        if (cell.type() == Type.ERROR || cell.type() == Type.TRUTH) {
            refuse(column, Text.of("sel ini berisi \"%s\". Ketik nilainya sebagai teks atau angka.", shown(cell)));
            return Optional.empty();
        }
        // An empty cell and a dash both say that there is nothing.
        return cell.empty() || cell.text().equals("-") ? Optional.empty() : Optional.of(cell);
    }

    /** A date as it is read everywhere else in a book, not as the days that a workbook counts. */
    private static String shown(TableCell cell) {
        return cell.type() == Type.DATE && cell.day().isAfter(TableCell.DAY_ZERO) ? cell.day().toString() : cell.text();
    }

    private static String thousands(String text) {
        String digits = text.replace(",", "");
        return new BigDecimal(digits).toPlainString();
    }
}
