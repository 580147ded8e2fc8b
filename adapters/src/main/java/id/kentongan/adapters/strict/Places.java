package id.kentongan.adapters.strict;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Codes;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.RegionMeaning;
import id.kentongan.facts.Text;
import id.kentongan.tables.Unseen;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Region codes read strictly and as of the day of which a report speaks, with the code that a mistyped one most likely means. Remembers codes
 * that mean the same on any day, and names; for one payload, with one province and day, only.
 */
public final class Places {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    private static final Pattern UNDOTTED = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{10}");
    private static final Pattern LOST_ZERO = Pattern.compile("\\d{2}\\.\\d");
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMED = 3;
    private final Codes codes;
    private final Map<String, Place> always = new HashMap<>();
    private final Map<String, Optional<Place>> districts = new HashMap<>();

    public Places(Codes codes) {
        this.codes = codes;
    }

    /**
     * A region as it was written and as it is known today.
     *
     * @param written the code in the payload; it belongs into ids, so that a correction finds its report whatever became of the code
     * @param today the code under which it counts
     */
    public record Place(RegionCode written, RegionCode today) {
        /** Whether it lies in the other one, by the codes of that day or by those of today. */
        public boolean within(Place larger) {
            return written.within(larger.written) || today.within(larger.today);
        }
    }

    /** The region of today that a dotted code meant at that moment. */
    public RegionCode region(String field, String text, Written written, Instant occurredAt) throws Unfit {
        return place(field, text, written, occurredAt).today();
    }

    /** The same with the code as it was written. */
    public Place place(String field, String text, Written written, Instant occurredAt) throws Unfit {
        if (written == Written.NUMBER) {
            throw new Unfit(field, text,
                    Text.of("Kode wilayah ditulis sebagai angka, sehingga nol di belakang hilang. Tulis sebagai teks %s.",
                            meant(text).map(RegionCode::dotted).orElse("73.10")));
        }
        Place known = always.get(text);
        if (known != null) {
            return known;
        }
        if (SHAPE.matcher(text).matches()) {
            RegionCode code = RegionCode.of(text);
            RegionMeaning meaning = codes.meaning(code, occurredAt);
            if (meaning instanceof RegionMeaning.Always always) {
                Place place = new Place(code, always.region());
                this.always.put(text, place);
                return place;
            }
            if (meaning instanceof RegionMeaning.ThatDay thatDay) {
                return new Place(code, thatDay.region());
            }
            if (meaning instanceof RegionMeaning.Gone gone) {
                throw new Unfit(field, text, gone.reason());
            }
        }
        String suggestion = meant(text)
                .map(code -> Text.of(" Mungkin maksud Anda: tulis sebagai teks %s (%s).%s", code, codes.fullName(code),
                        UNDOTTED.matcher(text).matches() ? " Kode BPS sering menunjuk wilayah lain; cocokkan namanya." : ""))
                .or(() -> byName(text)).or(() -> knownAbove(text))
                .orElse(" Pakai kode Kemendagri bertitik, misalnya 73.10 atau 73.10.01.2001.");
        throw new Unfit(field, text, Text.of("Wilayah \"%s\" tidak dikenal.%s", Excerpt.of(text), suggestion));
    }

    /**
     * The district of a province that a name means, by today's names; where its code was another on that day, under that code. Empty where
     * several could be meant.
     */
    public Optional<Place> district(String name, Place province, Instant day) {
        return districts.computeIfAbsent(name.length() > LONGEST_NAME ? "" : name, any -> sought(name, province, day));
    }

    private Optional<Place> sought(String name, Place province, Instant day) {
        Optional<RegionCode> today = codes.regionNamed(name, RegionLevel.KABUPATEN, Optional.of(province.today()));
        if (today.isPresent()) {
            return today.map(found -> new Place(found, found));
        }
        List<RegionCode> bearers = codes.allNamed(name, RegionLevel.KABUPATEN, provinces()).stream()
                .filter(code -> ofKind(name, codes.fullName(code))).toList();
        List<Place> then = bearers.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(1, 99).mapToObj(number -> RegionCode.of(Text.of("%s.%02d", province.written(), number)))
                        .flatMap(code -> codes.meaning(code, day) instanceof RegionMeaning.ThatDay thatDay
                                && bearers.contains(thatDay.region())
                                        ? Stream.of(new Place(code, thatDay.region()))
                                        : Stream.empty())
                        .toList();
        return then.size() == 1 ? Optional.of(then.get(0)) : Optional.empty();
    }

    /** A name may say whether it is that of a city. */
    private static boolean ofKind(String name, String official) {
        String kind = name.strip().toLowerCase(Locale.ROOT);
        boolean city = official.startsWith("Kota ");
        return city ? !kind.startsWith("kab") : !kind.startsWith("kota ");
    }

    private List<RegionCode> provinces() {
        return IntStream.rangeClosed(11, 99).mapToObj(code -> RegionCode.of(Integer.toString(code))).filter(codes::region)
                .toList();
    }

    /** The codes of what was written by its name. */
    private Optional<String> byName(String text) {
        if (text.length() < SHORTEST_NAME || text.length() > LONGEST_NAME || text.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        List<RegionCode> named = Stream.of(RegionLevel.PROVINSI, RegionLevel.KABUPATEN)
                .flatMap(level -> codes.allNamed(text, level, provinces()).stream()).toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(" Tulis kodenya, bukan namanya: %s.", named.stream().limit(MOST_NAMED)
                        .map(code -> Text.of("%s (%s)", code, codes.fullName(code))).collect(Collectors.joining(" atau "))));
    }

    /** The code in its right form. Another code that merely looks like it is another place, and is never named. */
    private Optional<RegionCode> meant(String typed) {
        String text = Unseen.removed(typed).replace(',', '.').replaceAll("[Oo]", "0").replaceAll("[Il]", "1")
                .replaceAll("[\\s/_-]+|[.]{2,}", ".")
                .replaceAll("^[.]+|[.]+$", "");
        return Stream.of(dotted(text), lostZero(text))
                .flatMap(guesses -> guesses)
                .filter(guess -> SHAPE.matcher(guess).matches())
                .map(RegionCode::of)
                .filter(codes::region)
                .findFirst();
    }

    private static Stream<String> dotted(String text) {
        String digits = text.replace(".", "");
        if (!UNDOTTED.matcher(digits).matches()) {
            return Stream.of(text);
        }
        StringBuilder dotted = new StringBuilder(digits);
        for (int at = Math.min(6, digits.length() - 2); at > 0; at -= 2) {
            dotted.insert(at, '.');
        }
        return Stream.of(dotted.toString());
    }

    /** A spreadsheet turns 73.10 into 73.1. */
    private static Stream<String> lostZero(String text) {
        return LOST_ZERO.matcher(text).matches() ? Stream.of(text + "0") : Stream.empty();
    }

    /** Up to where a code is known, for who looks for the place that it should name. */
    private Optional<String> knownAbove(String text) {
        int cut = SHAPE.matcher(text).matches() ? text.lastIndexOf('.') : -1;
        while (cut > 0) {
            RegionCode above = RegionCode.of(text.substring(0, cut));
            if (codes.region(above)) {
                return Optional.of(Text.of(
                        " Yang dikenal: %s (%s); bagian sesudahnya tidak ada di sana sekarang. Cari kodenya menurut nama.", above,
                        codes.fullName(above)));
            }
            cut = text.lastIndexOf('.', cut - 1);
        }
        return Optional.empty();
    }
}
