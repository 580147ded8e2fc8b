package id.kentongan.adapters.bmkg;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The sub-districts that a warning names: BMKG writes them in capitals, parted by commas, in the midst of its sentences. */
final class Named {
    private static final Pattern PARTED = Pattern.compile("[,.;:\\n]|\\sdan\\s");
    private static final Set<String> OTHER_CAPITALS = Set.of("WIB", "WITA", "WIT", "BMKG", "UTC");
    private static final int SHORTEST = 3;

    private Named() {}

    static List<String> places(String description) {
        return PARTED.splitAsStream(description).map(Named::capitalsAtEnd)
                .filter(name -> name.length() >= SHORTEST && name.chars().anyMatch(Character::isUpperCase))
                .filter(name -> !OTHER_CAPITALS.contains(name.substring(name.lastIndexOf(' ') + 1))).distinct().toList();
    }

    /** {@code "khususnya di BANGKO PUSAKO"} ends with a name; {@code "13:00 WIB di sebagian wilayah"} does not. */
    private static String capitalsAtEnd(String part) {
        List<String> words = Arrays.stream(part.strip().split("[\\s\\u00A0\\u200B-\\u200D\\uFEFF]+")).toList();
        int from = words.size();
        while (from > 0 && capitals(words.get(from - 1))) {
            from--;
        }
        return String.join(" ", words.subList(from, words.size()));
    }

    /** Whatever stands between the letters: apostrophes of every kind, hyphens, brackets, figures. */
    private static boolean capitals(String word) {
        return !word.isEmpty() && word.codePoints().noneMatch(Character::isLowerCase);
    }
}
