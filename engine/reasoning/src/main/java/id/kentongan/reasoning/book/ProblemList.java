package id.kentongan.reasoning.book;

import id.kentongan.reasoning.bound.Excerpt;
import id.kentongan.reasoning.bound.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Problems of one kind, as many as somebody can read. What is beyond is counted, and said at the end. */
public final class ProblemList {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file).thenComparingInt(Problem::line)
            .thenComparing(Problem::column).thenComparing(Problem::message);

    private final List<Problem> kept = new ArrayList<>();
    private int beyond;
    private String where = "";

    public void add(Problem problem) {
        if (kept.size() >= Limit.PROBLEMS.most()) {
            beyond(problem.file(), 1);
        } else {
            kept.add(new Problem(problem.severity(), Excerpt.of(problem.file()), problem.line(), Excerpt.of(problem.subject()),
                    Excerpt.of(problem.column()), Excerpt.of(problem.value()), Excerpt.ofSentence(problem.message())));
        }
    }

    /** More of a file that nobody has written down. */
    void beyond(String file, int many) {
        beyond += many;
        where = where.isEmpty() ? Excerpt.of(file) : where;
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** How many there are, those beyond included. */
    public int size() {
        return kept.size() + beyond;
    }

    /** In the order in which they were added; behind them how many more there are. */
    public List<Problem> all() {
        return told(kept);
    }

    /** In the order of their places; behind them how many more there are. */
    List<Problem> byPlace() {
        return told(kept.stream().sorted(BY_PLACE).toList());
    }

    private List<Problem> told(List<Problem> inOrder) {
        List<Problem> told = new ArrayList<>(inOrder);
        if (beyond > 0) {
            told.add(new Problem(kept.get(0).severity(), where, 0, "", "", Limit.PROBLEMS.told(beyond)));
        }
        return List.copyOf(told);
    }

    /** Those of two lists as one. */
    static List<Problem> together(ProblemList one, ProblemList other) {
        ProblemList both = new ProblemList();
        one.kept.stream().sorted(BY_PLACE).forEach(both::add);
        other.kept.stream().sorted(BY_PLACE).forEach(both::add);
        both.beyond(one.where.isEmpty() ? other.where : one.where, one.beyond + other.beyond);
        return both.byPlace();
    }
}
