package id.kentongan.problem;

import id.kentongan.facts.Text;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private final transient HttpProblem problem;
    private final transient Optional<Duration> again;

    public ProblemException(HttpProblem problem) {
        this(problem, Optional.empty());
    }

    private ProblemException(HttpProblem problem, Optional<Duration> again) {
        super(problem.detail());
        this.problem = problem;
        this.again = again;
    }

    /** 503: what is asked can be had a little later. */
    public static ProblemException busy(String detail, Duration again) {
        return later(new HttpProblem(503, detail), again);
    }

    /** What is asked can be had a little later. */
    public static ProblemException later(HttpProblem problem, Duration again) {
        return new ProblemException(problem, Optional.of(again));
    }

    /** 429: too much at once, or too often. */
    public static ProblemException tooMany(String detail, Duration again) {
        return new ProblemException(new HttpProblem(429, detail), Optional.of(again));
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

    /** When to try again, where that is known. */
    public Optional<Duration> again() {
        return again;
    }
}
