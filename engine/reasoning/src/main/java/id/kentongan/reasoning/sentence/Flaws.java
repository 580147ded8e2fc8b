package id.kentongan.reasoning.sentence;

import id.kentongan.reasoning.bound.Limit;
import java.util.ArrayList;
import java.util.List;

/** Everything wrong in the policies of a book, as much of it as somebody can read; what is beyond is counted. */
final class Flaws {
    private final List<Flaw> kept = new ArrayList<>();
    private int beyond;

    void add(Flaw flaw) {
        if (kept.size() < Limit.PROBLEMS.most()) {
            kept.add(flaw);
        } else {
            beyond++;
        }
    }

    void addAll(Flaws others) {
        kept.addAll(others.kept);
        beyond += others.beyond;
    }

    List<Flaw> kept() {
        return List.copyOf(kept);
    }

    int beyond() {
        return beyond;
    }

    int size() {
        return kept.size() + beyond;
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }
}
