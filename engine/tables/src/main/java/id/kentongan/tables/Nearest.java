package id.kentongan.tables;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody probably meant to write. */
public final class Nearest {
    /** What is longer is no mistyped word, and comparing it with all known ones would cost its author nothing and us much. */
    private static final int LONGEST = 80;

    /** What it costs to see that a word is too long or too short. */
    private static final int LOOK = 16;

    private Nearest() {}

    /** {@code Mungkin maksud Anda: "SIB-01".}, with a space before it, or nothing where no candidate is near. */
    public static String hint(String written, Collection<String> candidates) {
        return hint(written, candidates, new Effort());
    }

    /** The same for one of many words; nothing once the effort is spent. */
    public static String hint(String written, Collection<String> candidates, Effort effort) {
        return to(written, candidates, effort).map(near -> " Mungkin maksud Anda: \"" + near + "\".").orElse("");
    }

    /** The candidate with the fewest letters to change, whatever their case, if at most two in five of them need to be. */
    public static Optional<String> to(String written, Collection<String> candidates) {
        return to(written, candidates, new Effort());
    }

    private static Optional<String> to(String written, Collection<String> candidates, Effort effort) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST || effort.spent()) {
            return Optional.empty();
        }
        return candidates.stream().takeWhile(candidate -> effort.spend(1, LOOK))
                .flatMap(candidate -> near(text, candidate, effort).stream())
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word)).map(Near::word);
    }

    private static Optional<Near> near(String text, String candidate, Effort effort) {
        int allowed = 2 * Math.max(candidate.length(), text.length()) / 5;
        if (Math.abs(candidate.length() - text.length()) > allowed || !effort.spend(text.length(), candidate.length())) {
            return Optional.empty();
        }
        int distance = new LevenshteinDistance(allowed).apply(text, candidate.toLowerCase(Locale.ROOT));
        return distance < 0 ? Optional.empty() : Optional.of(new Near(candidate, distance));
    }

    /** Of the candidates at most so many letters away those with the fewest to change, in their order. */
    public static List<String> within(String written, Collection<String> candidates, int most) {
        LevenshteinDistance distance = new LevenshteinDistance(most);
        Map<Integer, List<String>> near = candidates.stream().filter(candidate -> distance.apply(written, candidate) >= 0)
                .collect(Collectors.groupingBy(candidate -> distance.apply(written, candidate), TreeMap::new,
                        Collectors.toList()));
        return near.values().stream().findFirst().orElse(List.of());
    }

    /**
     * The candidate with the fewest letters to change, however many; of equals the first.
     *
     * @return none where there is no candidate, or the effort is spent
     */
    public static Optional<String> of(String written, Collection<String> candidates, Effort effort) {
        return candidates.stream().filter(candidate -> effort.spend(written.length(), candidate.length()))
                .min(Comparator.comparingInt(candidate -> LevenshteinDistance.getDefaultInstance().apply(written, candidate)));
    }

    private record Near(String word, int distance) {}
}
