package id.kentongan.problem;

import id.kentongan.facts.Text;
import java.util.Map;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private final transient HttpProblem problem;

    public ProblemException(HttpProblem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** A parameter or field whose value cannot be; the detail quotes it and says what to send. */
    public static ProblemException badValue(String field, String value, String remedy) {
        String detail = Text.of("%s: %s tidak dapat dipakai. %s", field, HttpProblem.quoted(value), remedy);
        return new ProblemException(new HttpProblem(400, detail, Map.of("field", field, "value", value, "remedy", remedy)));
    }

    public static ProblemException notFound(String what, String value, String remedy) {
        return new ProblemException(
                new HttpProblem(404, Text.of("%s %s tidak ditemukan. %s", what, HttpProblem.quoted(value), remedy)));
    }

    public HttpProblem problem() {
        return problem;
    }
}
