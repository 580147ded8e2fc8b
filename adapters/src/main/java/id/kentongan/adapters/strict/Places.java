package id.kentongan.adapters.strict;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Codes;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Region codes read strictly, with the code that a mistyped one most likely means. Remembers good codes; for one payload only. */
public final class Places {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    private static final Pattern UNDOTTED = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{10}");
    private static final Pattern LOST_ZERO = Pattern.compile("\\d{2}\\.\\d");
    private final Codes codes;
    private final Map<String, RegionCode> good = new HashMap<>();

    public Places(Codes codes) {
        this.codes = codes;
    }

    /** The region of a dotted code that exists. */
    public RegionCode region(String field, String text, Written written) throws Unfit {
        if (written == Written.NUMBER) {
            throw new Unfit(field, text,
                    Text.of("Kode wilayah ditulis sebagai angka, sehingga nol di belakang hilang. Tulis sebagai teks %s.",
                            meant(text).map(RegionCode::dotted).orElse("73.10")));
        }
        RegionCode known = good.get(text);
        if (known != null) {
            return known;
        }
        if (SHAPE.matcher(text).matches()) {
            RegionCode code = RegionCode.of(text);
            if (codes.region(code)) {
                good.put(text, code);
                return code;
            }
        }
        String suggestion = meant(text).map(code -> Text.of(" Mungkin maksud Anda: tulis sebagai teks %s.", code))
                .orElse(" Pakai kode Kemendagri bertitik, misalnya 73.10 atau 73.10.01.2001.");
        throw new Unfit(field, text, Text.of("Wilayah \"%s\" tidak dikenal.%s", Excerpt.of(text), suggestion));
    }

    private Optional<RegionCode> meant(String typed) {
        String text = typed.strip().replace(',', '.');
        return Stream.of(dotted(text), lostZero(text), oneDigitOff(text), above(text))
                .flatMap(guesses -> guesses)
                .filter(guess -> SHAPE.matcher(guess).matches())
                .map(RegionCode::of)
                .filter(codes::region)
                .findFirst();
    }

    private static Stream<String> dotted(String text) {
        if (!UNDOTTED.matcher(text).matches()) {
            return Stream.of(text);
        }
        StringBuilder dotted = new StringBuilder(text);
        for (int at = Math.min(6, text.length() - 2); at > 0; at -= 2) {
            dotted.insert(at, '.');
        }
        return Stream.of(dotted.toString());
    }

    /** A spreadsheet turns 73.10 into 73.1. */
    private static Stream<String> lostZero(String text) {
        return LOST_ZERO.matcher(text).matches() ? Stream.of(text + "0") : Stream.empty();
    }

    private static Stream<String> oneDigitOff(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Stream.empty();
        }
        return IntStream.range(0, text.length()).map(back -> text.length() - 1 - back).boxed()
                .filter(at -> text.charAt(at) != '.')
                .flatMap(at -> IntStream.rangeClosed('0', '9').mapToObj(
                        digit -> text.substring(0, at) + (char) digit + text.substring(at + 1)));
    }

    /** Nothing near: at least the region above may exist. */
    private static Stream<String> above(String text) {
        int cut = text.lastIndexOf('.');
        return cut > 0 ? Stream.of(text.substring(0, cut)) : Stream.empty();
    }
}
