package id.kentongan.tables;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody probably meant to write. */
public final class Nearest {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    /** What is longer is no mistyped word, and comparing it with all known ones would cost its author nothing and us much. */
    private static final int LONGEST = 80;

    private Nearest() {}

    /** {@code Mungkin maksud Anda: "SIB-01".}, with a space before it, or nothing where no candidate is near. */
    public static String hint(String written, Collection<String> candidates) {
        return to(written, candidates).map(near -> " Mungkin maksud Anda: \"" + near + "\".").orElse("");
    }

    /** The candidate with the fewest letters to change, whatever their case, if at most two in five of them need to be. */
    public static Optional<String> to(String written, Collection<String> candidates) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return candidates.stream().map(candidate -> new Near(candidate, distance(text, candidate.toLowerCase(Locale.ROOT))))
                .filter(near -> 5 * near.distance <= 2 * Math.max(near.word.length(), text.length()))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word)).map(Near::word);
    }

    /** How many letters must be put in, left out or changed. */
    public static int distance(String one, String other) {
        return DISTANCE.apply(one, other);
    }

    private record Near(String word, int distance) {}
}
