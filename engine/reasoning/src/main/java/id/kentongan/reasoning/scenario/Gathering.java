package id.kentongan.reasoning.scenario;

import id.kentongan.reasoning.book.Problem;
import id.kentongan.reasoning.book.ProblemList;
import id.kentongan.reasoning.bound.Limit;
import java.util.ArrayList;
import java.util.List;

/** The examples of all files so far, and how much they are together. */
final class Gathering {
    private final List<Scenario> scenarios = new ArrayList<>();
    private final ProblemList problems = new ProblemList();
    private long examples;
    private long steps;
    private long letters;

    /** Counts examples before they are made of what is written. */
    void count(String file, int line, long moreExamples, long moreSteps, long moreLetters) {
        boolean before = bearable();
        examples += moreExamples;
        steps += moreSteps;
        letters += moreLetters;
        if (before && !bearable()) {
            add(file, line, "", Limit.EXAMPLES.exceededBy(examples)
                    ? Limit.EXAMPLES.told(examples)
                    : Limit.STEPS.exceededBy(steps) ? Limit.STEPS.told(steps) : Limit.STEP_LETTERS.told(letters));
        }
    }

    /** Whether all examples so far may be filled in and played. */
    boolean bearable() {
        return !Limit.EXAMPLES.exceededBy(examples) && !Limit.STEPS.exceededBy(steps) && !Limit.STEP_LETTERS.exceededBy(letters);
    }

    void add(Scenario scenario) {
        scenarios.add(scenario);
    }

    void add(String file, int line, String value, String message) {
        problems.add(new Problem(Problem.Severity.ERROR, file, line, "", value, message));
    }

    /** Grows with every problem, also those that nobody will be told. */
    int found() {
        return problems.size();
    }

    List<Scenario> scenarios() {
        return scenarios;
    }

    List<Problem> problems() {
        return problems.all();
    }
}
