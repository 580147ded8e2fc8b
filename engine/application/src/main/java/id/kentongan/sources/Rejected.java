package id.kentongan.sources;

import id.kentongan.adapters.kit.Problem;
import java.util.List;

/** Why a source cannot come into force as its file says. Ordinary, so it carries no stack. */
final class Rejected extends Exception {
    private final transient List<Problem> problems;

    Rejected(List<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.get(0).toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    static Rejected because(String key, String remedy) {
        return new Rejected(List.of(new Problem(0, key, remedy)));
    }

    List<Problem> problems() {
        return problems;
    }
}
