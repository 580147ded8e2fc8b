package id.kentongan.reasoning.book;

import id.kentongan.reasoning.book.Problem.Severity;
import id.kentongan.tables.Effort;
import id.kentongan.tables.Nearest;
import java.util.Collection;
import java.util.List;

/** Everything found wrong while a book is read. Nothing stops at the first problem. */
final class Complaints {
    private final ProblemList refusals = new ProblemList();
    private final ProblemList objections = new ProblemList();
    private final ProblemList warnings = new ProblemList();
    private final Effort effort = new Effort();

    /** The book cannot even be judged with. */
    void refuse(String file, int line, String subject, String column, String value, String message) {
        refusals.add(new Problem(Severity.ERROR, file, line, subject, column, value, message));
    }

    void refuse(String file, String message) {
        refuse(file, 0, "", "", "", message);
    }

    /** More refusals of a file than anybody has written down. */
    void refuseMore(String file, int many) {
        refusals.beyond(file, many);
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

    /** What hints of the whole book may cost. */
    Effort effort() {
        return effort;
    }

    /** What was probably meant, with a space before it; nothing where no candidate is near, or too much was asked already. */
    String hint(String written, Collection<String> candidates) {
        return Nearest.hint(written, candidates, effort);
    }

    /** Whether nothing is refused so far. */
    boolean sound() {
        return refusals.isEmpty();
    }

    void refuseIfAny() {
        if (!refusals.isEmpty()) {
            throw new RuleBookRefused(ProblemList.together(refusals, objections));
        }
    }

    List<Problem> objections() {
        return objections.byPlace();
    }

    List<Problem> warnings() {
        return warnings.byPlace();
    }
}
