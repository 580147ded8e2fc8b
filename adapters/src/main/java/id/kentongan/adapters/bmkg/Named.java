package id.kentongan.adapters.bmkg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places that a warning names: BMKG writes sub-districts in capitals, parted by commas, in the midst of its sentences; of a whole district
 * it says {@code Kota} or {@code Kab.} before.
 */
final class Named {
    private static final Pattern PARTED = Pattern.compile("[,.;:\\n&]|\\s(?i:dan|serta|atau)\\s");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B-\\u200D\\uFEFF]+");
    /** A point behind a shortened word parts nothing. */
    private static final Pattern SHORTENED = Pattern
            .compile("\\b(KEC|KEP|KAB|TJ|TJG|TG|GN|PL|SEI|SP|MA|MR|TLK|LB|BT|KR|PD|STM|Kec|Kep|Kab)[.] ?");
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

    /** All of them, once each; a district with {@code Kota} or {@code Kabupaten} before its name. */
    static List<String> places(String description) {
        return PARTED.splitAsStream(SHORTENED.matcher(description).replaceAll("$1 ")).flatMap(Named::atEnd).distinct().toList();
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

    /** Whatever stands between the letters: apostrophes of every kind, hyphens, brackets, figures. */
    private static boolean capital(String word) {
        return !word.isEmpty() && word.codePoints().noneMatch(Character::isLowerCase);
    }
}
