package id.kentongan.reasoning.sentence;

import id.kentongan.facts.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant to write. */
public final class Nearest {
    private Nearest() {}

    /** {@code Mungkin maksud Anda: "SIB-01".}, with a space before it, or nothing where no candidate is near. */
    public static String hint(String written, Collection<String> candidates) {
        return to(written, candidates).map(word -> Text.of(" Mungkin maksud Anda: \"%s\".", word)).orElse("");
    }

    /** The candidate with the fewest letters to change, if at most two in five of them need to be. */
    public static Optional<String> to(String written, Collection<String> candidates) {
        String text = written.toLowerCase(Locale.ROOT);
        return candidates.stream().sorted()
                .min(Comparator.comparingInt(candidate -> distance(text, candidate.toLowerCase(Locale.ROOT))))
                .filter(best -> 5 * distance(text, best.toLowerCase(Locale.ROOT)) <= 2 * Math.max(best.length(), text.length()));
    }

    /** Levenshtein distance; what is typed into a rule file is short. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
