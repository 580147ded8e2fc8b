package id.kentongan.reasoning.book;

import java.util.List;
import java.util.stream.Collectors;

/** A rules directory that cannot take force, with everything that is wrong with it. */
public final class RuleBookRefused extends RuntimeException {
    private final transient List<Problem> problems;

    public RuleBookRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
