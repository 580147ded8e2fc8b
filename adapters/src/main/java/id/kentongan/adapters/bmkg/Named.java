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
        List<String> words = Arrays.stream(part.strip().split("\\s+")).toList();
        int from = words.size();
        while (from > 0 && capitals(words.get(from - 1))) {
            from--;
        }
        return String.join(" ", words.subList(from, words.size()));
    }

    private static boolean capitals(String word) {
        return !word.isEmpty()
                && word.chars().allMatch(c -> Character.isUpperCase(c) || c >= '0' && c <= '9' || "'-()/".indexOf(c) >= 0);
    }
}
