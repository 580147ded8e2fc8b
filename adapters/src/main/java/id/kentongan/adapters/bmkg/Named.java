package id.kentongan.adapters.bmkg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sub-districts that a warning names: BMKG writes them in capitals, parted by commas, in the midst of its sentences. */
final class Named {
    private static final Pattern PARTED = Pattern.compile("[,.;:\\n&]|\\s(?i:dan|serta|atau)\\s");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B-\\u200D\\uFEFF]+");
    /** A point behind a shortened word parts nothing. */
    private static final Pattern SHORTENED = Pattern.compile("\\b(KEC|KEP|TJ|TJG|TG|GN|PL|SEI)[.] ?");
    private static final Pattern KIND = Pattern.compile("^(KEC|KECAMATAN) (?=.)");
    private static final Set<String> OTHER_CAPITALS = Set.of("WIB", "WITA", "WIT", "BMKG", "UTC");
    private static final int SHORTEST = 3;

    private Named() {}

    /**
     * All of them, once each. {@code "khususnya di BANGKO PUSAKO"} ends with a name whether anybody knows it or not; of other capitals,
     * {@code "PANDAAN pada pukul 14"}, those are names that somebody bears.
     */
    static List<String> places(String description, Predicate<String> known) {
        return PARTED.splitAsStream(SHORTENED.matcher(description).replaceAll("$1 ")).flatMap(part -> {
            List<String> runs = capitals(part);
            Stream<String> before = runs.subList(0, runs.size() - 1).stream().filter(known);
            return Stream.concat(before, runs.stream().skip(runs.size() - 1L)).filter(name -> !name.isEmpty());
        }).distinct().toList();
    }

    /** Runs of words in capitals; the last is what the part ends with, empty where it ends with something else. */
    private static List<String> capitals(String part) {
        List<String> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String word : Arrays.asList(BLANKS.split(part.strip()))) {
            if (capital(word)) {
                run.add(word);
            } else {
                runs.add(name(run));
                run.clear();
            }
        }
        runs.add(name(run));
        return runs;
    }

    /** Empty for what is no name. */
    private static String name(List<String> run) {
        String name = KIND.matcher(String.join(" ", run)).replaceFirst("");
        boolean fits = name.length() >= SHORTEST && name.chars().anyMatch(Character::isUpperCase)
                && !OTHER_CAPITALS.contains(name.substring(name.lastIndexOf(' ') + 1));
        return fits ? name : "";
    }

    /** Whatever stands between the letters: apostrophes of every kind, hyphens, brackets, figures. */
    private static boolean capital(String word) {
        return !word.isEmpty() && word.codePoints().noneMatch(Character::isLowerCase);
    }
}
