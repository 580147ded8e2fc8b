package id.kentongan.access;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The sources whose reports an account may hand in.
 *
 * @param codes empty where it speaks for all, and where it speaks for none
 */
public record Bodies(boolean all, SortedSet<String> codes) {
    public static final Bodies ALL = new Bodies(true, new TreeSet<>());
    public static final Bodies NONE = new Bodies(false, new TreeSet<>());

    public Bodies {
        if (all && !codes.isEmpty()) {
            throw new IllegalArgumentException("All sources have none beside them: " + codes);
        }
        codes = new TreeSet<>(codes);
    }

    /** @param written codes of {@code sumber.csv}, or the one word that stands for all */
    static Bodies of(Collection<String> written) {
        return written.equals(List.of(Bounds.ALL)) ? ALL : new Bodies(false, new TreeSet<>(written));
    }

    public boolean holds(String source) {
        return all || codes.contains(source);
    }

    /** Those that are in both. */
    Bodies within(Bodies other) {
        return all ? other : new Bodies(false, new TreeSet<>(codes.stream().filter(other::holds).toList()));
    }

    List<String> written() {
        return all ? List.of(Bounds.ALL) : List.copyOf(codes);
    }
}
