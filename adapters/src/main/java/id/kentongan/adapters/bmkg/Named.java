package id.kentongan.adapters.bmkg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places that a warning names: BMKG writes sub-districts in capitals, parted by commas, in the midst of its sentences; of a whole district
 * it says {@code Kota} or {@code Kab.} before.
 */
final class Named {
    private static final Pattern PARTED = Pattern
            .compile("[,.;:&•|·+]|\\s(?i:dan|serta|atau)\\s|(?<=\\p{Lu})[–—](?=\\p{Lu})|(?=\\bKEC(?:AMATAN)?\\s)");
    /** What parts names unless it stands inside of one, as in {@code TIRO/TRUSEB}. */
    private static final Pattern PERHAPS = Pattern.compile("\\R|[/()\\[\\]]|\\s[-–—]\\s");
    private static final int MOST_INSIDE = 3;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B-\\u200D\\uFEFF]+");
    /** A list that counts its names. */
    private static final Pattern COUNTED = Pattern.compile("(?<=^|[\\s,;:(])(?:\\d{1,3}|[a-z])[).](?=\\s)");
    /** A point behind a shortened word parts nothing. */
    private static final Pattern SHORTENED = Pattern.compile("(?<!\\p{L})(\\p{L}{1,4})[.] ?(?=\\p{L})");
    private static final Pattern BULLET = Pattern.compile("^[-–—*]+\\s*");
    private static final Set<String> SHORT_KINDS = Set.of("KEC", "KAB");
    private static final Pattern KIND = Pattern.compile("^(KEC|KECAMATAN) (?=.)");
    private static final Set<String> OTHER_CAPITALS = Set.of("WIB", "WITA", "WIT", "BMKG", "UTC");
    /** Sub-districts that are called so are meant in a list of names, not in any sentence. */
    private static final Set<String> ORDINARY = Set.of("BARAT", "TIMUR", "UTARA", "SELATAN", "TENGAH", "KOTA", "PETIR", "HUJAN",
            "LEBAT",
            "KILAT", "ANGIN", "SEDANG", "WILAYAH", "PESISIR", "DARATAN", "LAUT", "PANTAI");
    private static final Set<String> LEADS_TO_A_NAME = Set.of("di", "ke", "kecamatan", "kec", "kec.");
    private static final Set<String> DISTRICT = Set.of("kota", "kab", "kabupaten");
    private static final int SHORTEST = 3;

    private Named() {}

    /** Who bears a name. */
    interface Bearers {
        /** Whether any place in the province of the warning or beside it does. */
        boolean known(String name);

        /** Whether any in the province itself does. */
        boolean here(String name);

        /** Whether it is the name of a whole province. */
        boolean province(String name);
    }

    /**
     * All of them, once each; a district with {@code Kota} or {@code Kabupaten} before its name.
     *
     * @param near tells who bears a name: no sign inside of one parts it, unless its pieces are names too
     */
    static List<String> places(String description, Bearers near) {
        String whole = SHORTENED.matcher(COUNTED.matcher(description).replaceAll(",")).replaceAll(Named::pointless);
        return PARTED.splitAsStream(whole).flatMap(part -> pieces(part, near)).distinct().toList();
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

    private static Stream<String> pieces(String part, Bearers near) {
        List<String> pieces = new ArrayList<>();
        List<String> between = new ArrayList<>();
        Matcher sign = PERHAPS.matcher(part);
        int start = 0;
        while (sign.find()) {
            pieces.add(part.substring(start, sign.start()));
            between.add(sign.group());
            start = sign.end();
        }
        pieces.add(part.substring(start));
        List<String> names = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            int taken = Math.min(MOST_INSIDE, pieces.size() - at);
            Optional<String> whole = Optional.empty();
            while (taken > 1 && whole.isEmpty()) {
                whole = whole(pieces.subList(at, at + taken), between.subList(at, at + taken - 1), near);
                taken -= whole.isEmpty() ? 1 : 0;
            }
            if (whole.isPresent()) {
                names.add(whole.get());
                List<String> apart = pieces.subList(at, at + taken).stream().flatMap(piece -> last(piece, near).stream())
                        .toList();
                boolean here = near.here(whole.get());
                if (apart.size() == taken && apart.stream().allMatch(name -> here ? near.here(name) : near.known(name))) {
                    names.addAll(apart);
                }
                at += taken - 1;
            } else {
                names.addAll(names(pieces.get(at), near));
            }
        }
        return names.stream();
    }

    /** The name that some pieces make together, if there is one and the last of them alone is not it. */
    private static Optional<String> whole(List<String> pieces, List<String> between, Bearers near) {
        StringBuilder together = new StringBuilder(pieces.get(0));
        for (int at = 1; at < pieces.size(); at++) {
            together.append(between.get(at - 1).isBlank() ? " " : between.get(at - 1)).append(pieces.get(at));
        }
        return last(together.toString(), near)
                .filter(name -> !last(pieces.get(pieces.size() - 1), near).equals(Optional.of(name))).filter(near::known);
    }

    /**
     * The names in a piece of a sentence. Capitals at its end are one: {@code "khususnya di BANGKO PUSAKO"}; before other words they are if somebody
     * bears them or a word leads to them: {@code "di KUBU pada pukul 14"}. {@code "13:00 WIB di sebagian wilayah"} holds none.
     */
    private static List<String> names(String piece, Bearers near) {
        List<String> words = List.of(BLANKS.split(BULLET.matcher(piece.strip()).replaceFirst("")));
        List<String> names = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < words.size() && capital(words.get(to))) {
                to++;
            }
            if (to > from) {
                name(words, from, to, near).ifPresent(names::add);
            }
            from = to + 1;
        }
        return names;
    }

    private static Optional<String> name(List<String> words, int from, int to, Bearers near) {
        int end = to;
        while (end > from && words.get(end - 1).chars().noneMatch(Character::isLetter)) {
            end--;
        }
        String before = from == 0 ? "" : words.get(from - 1).toLowerCase(Locale.ROOT);
        String name = KIND.matcher(String.join(" ", words.subList(from, end))).replaceFirst("");
        boolean led = LEADS_TO_A_NAME.contains(before) || DISTRICT.contains(before);
        boolean fits = name.chars().anyMatch(Character::isUpperCase) && (name.length() >= SHORTEST || near.here(name))
                && !OTHER_CAPITALS.contains(name.substring(name.lastIndexOf(' ') + 1))
                && (!ORDINARY.contains(name) || from == 0 || led)
                && (to == words.size() || near.known(name) || led && !near.province(name));
        if (!fits) {
            return Optional.empty();
        }
        return Optional.of(DISTRICT.contains(before) ? (before.equals("kota") ? "Kota " : "Kabupaten ") + name : name);
    }

    private static Optional<String> last(String piece, Bearers near) {
        List<String> names = names(piece, near);
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    /** Whatever stands between the letters: apostrophes of every kind, hyphens, figures. */
    private static boolean capital(String word) {
        return !word.isEmpty() && word.codePoints().noneMatch(Character::isLowerCase);
    }
}
