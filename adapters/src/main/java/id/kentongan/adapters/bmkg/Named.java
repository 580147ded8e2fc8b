package id.kentongan.adapters.bmkg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places that a warning names: BMKG writes sub-districts in capitals, parted by commas, in the midst of its sentences; of a whole district
 * it says {@code Kota} or {@code Kab.} before.
 */
final class Named {
    private static final Pattern PARTED = Pattern.compile("[,.;:&/()\\[\\]•]|\\s[-–—]\\s|\\s(?i:dan|serta|atau)\\s");
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B-\\u200D\\uFEFF]+");
    /** A list that counts its names. */
    private static final Pattern COUNTED = Pattern.compile("(?<=^|[\\s,;:(])\\d{1,3}[).](?=\\s)");
    /** A point behind a shortened word parts nothing. */
    private static final Pattern SHORTENED = Pattern.compile("(?<!\\p{L})(\\p{L}{1,4})[.] ?(?=\\p{L})");
    private static final Set<String> SHORT_KINDS = Set.of("KEC", "KAB");
    private static final Pattern KIND = Pattern.compile("^(KEC|KECAMATAN) (?=.)");
    private static final Set<String> OTHER_CAPITALS = Set.of("WIB", "WITA", "WIT", "BMKG", "UTC");
    /** Sub-districts that are called so are meant in a list of names, not in any sentence. */
    private static final Set<String> ORDINARY = Set.of("BARAT", "TIMUR", "UTARA", "SELATAN", "TENGAH", "KOTA", "PETIR", "HUJAN",
            "LEBAT",
            "KILAT", "ANGIN", "SEDANG", "WILAYAH", "PESISIR", "DARATAN", "LAUT", "PANTAI");
    private static final Set<String> LEADS_TO_A_NAME = Set.of("di", "ke", "kecamatan", "kec");
    private static final Set<String> DISTRICT = Set.of("kota", "kab", "kabupaten");
    private static final int SHORTEST = 3;

    private Named() {}

    /**
     * All of them, once each; a district with {@code Kota} or {@code Kabupaten} before its name.
     *
     * @param known whether somewhere near bears a name: then a line break inside of it parts nothing
     */
    static List<String> places(String description, Predicate<String> known) {
        String whole = SHORTENED.matcher(COUNTED.matcher(description).replaceAll(",")).replaceAll(Named::pointless);
        return PARTED.splitAsStream(whole).flatMap(part -> lines(part, known)).distinct().toList();
    }

    /** A shortened word without its point, where it is one; BMKG writes some as {@code Kep.}. */
    private static String pointless(MatchResult point) {
        String word = point.group(1);
        String capitals = word.toUpperCase(Locale.ROOT);
        if (SHORT_KINDS.contains(capitals)) {
            return word + " ";
        }
        boolean written = word.equals(capitals) || word.length() > 1 && Character.isUpperCase(word.charAt(0));
        return written && Spellings.shortened(capitals) ? capitals + " " : Matcher.quoteReplacement(point.group());
    }

    private static Stream<String> lines(String part, Predicate<String> known) {
        List<String> lines = LINES.splitAsStream(part).filter(line -> !line.isBlank()).toList();
        List<String> names = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Optional<String> wrapped = at + 1 < lines.size()
                    ? atEnd(lines.get(at) + " " + lines.get(at + 1)).findFirst().filter(known)
                    : Optional.empty();
            if (wrapped.isPresent() && !atEnd(lines.get(at + 1)).findFirst().equals(wrapped)) {
                names.add(wrapped.get());
                at++;
            } else {
                atEnd(lines.get(at)).forEach(names::add);
            }
        }
        return names.stream();
    }

    /** {@code "khususnya di BANGKO PUSAKO"} ends with a name; {@code "13:00 WIB di sebagian wilayah"} does not. */
    private static Stream<String> atEnd(String part) {
        List<String> words = new ArrayList<>(List.of(BLANKS.split(part.strip())));
        int from = words.size();
        while (from > 0 && capital(words.get(from - 1))) {
            from--;
        }
        String before = from == 0 ? "" : words.get(from - 1).toLowerCase(Locale.ROOT);
        String name = KIND.matcher(String.join(" ", words.subList(from, words.size()))).replaceFirst("");
        boolean fits = name.length() >= SHORTEST && name.chars().anyMatch(Character::isUpperCase)
                && !OTHER_CAPITALS.contains(name.substring(name.lastIndexOf(' ') + 1))
                && (!ORDINARY.contains(name) || from == 0 || LEADS_TO_A_NAME.contains(before));
        if (!fits) {
            return Stream.empty();
        }
        return Stream.of(DISTRICT.contains(before) ? (before.equals("kota") ? "Kota " : "Kabupaten ") + name : name);
    }

    /** Whatever stands between the letters: apostrophes of every kind, hyphens, figures. */
    private static boolean capital(String word) {
        return !word.isEmpty() && word.codePoints().noneMatch(Character::isLowerCase);
    }
}
