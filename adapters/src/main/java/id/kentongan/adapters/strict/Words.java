package id.kentongan.adapters.strict;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The known word that a mistyped one most likely means. */
public final class Words {
    private static final int LONGEST = 40;

    private Words() {}

    /** The nearest known word, none where nothing is near: at most one letter in three may differ. */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        if (typed.isBlank() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, sought.length() / 3);
        return known.stream()
                .filter(word -> Math.abs(word.length() - sought.length()) <= allowed)
                .map(word -> new Near(word, distance(sought, word.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= allowed)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .map(Near::word);
    }

    /** {@code " Mungkin maksud Anda: SIB-01."}, or nothing where no known word is near. */
    public static String suggestion(String typed, Collection<String> known) {
        return nearest(typed, known).map(word -> Text.of(" Mungkin maksud Anda: %s.", word)).orElse("");
    }

    /** The constant that is written exactly so, in capitals. */
    public static <E extends Enum<E>> E constant(String field, String typed, E[] constants) throws Unfit {
        for (E constant : constants) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        var names = Stream.of(constants).map(Enum::name).toList();
        throw new Unfit(field, typed, Text.of("\"%s\" bukan salah satu dari %s.%s", Excerpt.of(typed), String.join(", ", names),
                suggestion(typed, names)));
    }

    /** Levenshtein, where two neighbouring letters swapped count as one change. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] d, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    private record Near(String word, int distance) {}
}
