package id.kentongan.reasoning.sentence;

import id.kentongan.facts.Text;
import id.kentongan.tables.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gap in a sentence of the vocabulary. It takes a few words and nothing else; what it takes is checked before it becomes code. */
enum Blank {
    /** One or several codes of criteria, each in quotation marks. */
    KODE("(\"[^\"]*\"(?:(?:, ?| atau | dan )\"[^\"]*\")*)") {
        @Override
        String render(String written, Known known) {
            return String.join(", ", quoted(written).stream()
                    .map(code -> literal(existing(code, known.criteria(), known, "kriteria %s tidak ada di kriteria.csv")))
                    .toList());
        }
    },
    /** The colours of findings that are meant, as a list. */
    TINGKAT("(\\p{L}+(?: atau lebih)?)") {
        @Override
        String render(String written, Known known) {
            String words = written.toUpperCase(Locale.ROOT);
            String level = level(words.replace(" ATAU LEBIH", ""));
            return level.equals("KUNING") && words.endsWith("LEBIH") ? "Level.KUNING, Level.MERAH" : "Level." + level;
        }
    },
    /** One colour. */
    WARNA("(\\p{L}+)") {
        @Override
        String render(String written, Known known) {
            return "Level." + level(written.toUpperCase(Locale.ROOT));
        }
    },
    /** A small whole number. */
    N("(\\S+)") {
        @Override
        String render(String written, Known known) {
            return small(written);
        }
    },
    /** A second small whole number. */
    M("(\\S+)") {
        @Override
        String render(String written, Known known) {
            return small(written);
        }
    },
    /** Code of a source, in quotation marks. */
    SUMBER("(\"[^\"]*\")") {
        @Override
        String render(String written, Known known) {
            return literal(existing(unquoted(written), known.sources(), known, "sumber %s tidak ada di sumber.csv"));
        }
    },
    /** Name of a stage of an election, in quotation marks. */
    TAHAPAN("(\"[^\"]*\")") {
        @Override
        String render(String written, Known known) {
            String stage = existing(unquoted(written), known.stages(), known, "tahapan %s tidak ada di tahapan/*.csv");
            if (!PLAIN.matcher(stage).matches()) {
                throw new Misfit(Text.of("nama tahapan \"%s\" memuat huruf yang tidak dapat dipakai dalam kebijakan.", stage));
            }
            return literal(stage);
        }
    },
    /** The reason that people will read: the only free text. */
    ALASAN("(\"[^\"]*\")") {
        @Override
        String render(String written, Known known) {
            String reason = unquoted(written).strip();
            if (reason.length() < 10 || reason.length() > 300) {
                throw new Misfit(Text.of("alasan %d huruf. Tulis satu kalimat, 10 sampai 300 huruf.", reason.length()));
            }
            Matcher odd = NOT_PROSE.matcher(reason);
            if (odd.find()) {
                throw new Misfit(Text.of("alasan memuat \"%s\". Pakai huruf, angka dan tanda baca biasa.", odd.group()));
            }
            return literal(reason);
        }
    };

    /** Plain letters only: rule text goes through a compiler that reads it in the encoding of the machine. */
    private static final Pattern NOT_PROSE = Pattern.compile("[^A-Za-z0-9 .,;:()/%+?!'&-]");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,()/-]{1,100}");
    private static final Pattern SMALL = Pattern.compile("[0-9]{1,3}");
    private static final Set<String> LEVELS = Set.of("KUNING", "MERAH");

    /** What the blank looks like in a sentence, roughly: what is in it is looked at later, so that it can be named when wrong. */
    final String shape;

    Blank(String shape) {
        this.shape = shape;
    }

    /** A word in a blank that cannot stand there. */
    static final class Misfit extends RuntimeException {
        Misfit(String message) {
            super(message);
        }
    }

    /**
     * @return the code for what was written
     * @throws Misfit with a message for its author
     */
    abstract String render(String written, Known known);

    static Optional<Blank> named(String name) {
        return Arrays.stream(values()).filter(blank -> blank.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }

    private static List<String> quoted(String written) {
        return Pattern.compile("\"([^\"]*)\"").matcher(written).results().map(match -> match.group(1)).toList();
    }

    private static String unquoted(String written) {
        return written.substring(1, written.length() - 1);
    }

    /** Only words without quotation marks, backslashes and line ends get here. */
    private static String literal(String word) {
        return '"' + word + '"';
    }

    private static String existing(String word, Set<String> words, Known known, String complaint) {
        // A catalogue of which nothing could be read has been complained about already.
        if (!words.isEmpty() && !words.contains(word)) {
            throw new Misfit(Text.of(complaint, '"' + word + '"') + "." + Nearest.hint(word, words, known.effort()));
        }
        return word;
    }

    private static String level(String word) {
        if (!LEVELS.contains(word)) {
            throw new Misfit(Text.of("tingkat \"%s\" tidak dikenal. Pilihan: KUNING, KUNING atau lebih, MERAH.", word));
        }
        return word;
    }

    private static String small(String written) {
        if (!SMALL.matcher(written).matches()) {
            throw new Misfit(Text.of("\"%s\" bukan bilangan. Tulis dengan angka, 0 sampai 999.", written));
        }
        return Integer.toString(Integer.parseInt(written));
    }
}
