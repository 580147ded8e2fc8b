package id.kentongan.reasoning.book;

import id.kentongan.reasoning.book.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything found wrong while a book is read. Nothing stops at the first problem. */
final class Complaints {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file).thenComparingInt(Problem::line)
            .thenComparing(Problem::column).thenComparing(Problem::message);

    private final List<Problem> refusals = new ArrayList<>();
    private final List<Problem> objections = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /** The book cannot even be judged with. */
    void refuse(String file, int line, String subject, String column, String value, String message) {
        refusals.add(new Problem(Severity.ERROR, file, line, subject, column, value, message));
    }

    void refuse(String file, String message) {
        refuse(file, 0, "", "", "", message);
    }

    /** The book can be judged with, in replay, but must not take force. */
    void object(String file, int line, String subject, String column, String value, String message) {
        objections.add(new Problem(Severity.ERROR, file, line, subject, column, value, message));
    }

    void warn(String file, int line, String subject, String column, String value, String message) {
        warnings.add(new Problem(Severity.WARNING, file, line, subject, column, value, message));
    }

    void warn(String file, String message) {
        warn(file, 0, "", "", "", message);
    }

    /** Whether nothing is refused so far. */
    boolean sound() {
        return refusals.isEmpty();
    }

    void refuseIfAny() {
        if (!refusals.isEmpty()) {
            List<Problem> all = new ArrayList<>(refusals);
            all.addAll(objections);
            throw new RuleBookRefused(all.stream().sorted(BY_PLACE).toList());
        }
    }

    List<Problem> objections() {
        return objections.stream().sorted(BY_PLACE).toList();
    }

    List<Problem> warnings() {
        return warnings.stream().sorted(BY_PLACE).toList();
    }
}
