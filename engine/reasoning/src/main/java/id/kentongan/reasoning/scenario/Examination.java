package id.kentongan.reasoning.scenario;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Problem;
import id.kentongan.reasoning.book.ProblemList;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.RuleBookRefused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gate before a rule book may take force: everything is read and compiled, and all of its examples are played.
 *
 * @param book absent where it cannot even be judged with
 * @param problems each of them keeps the book out of force
 * @param warnings what is unfinished, and keeps nothing
 * @param passed examples that went as they say
 * @param examples all of them
 */
public record Examination(Optional<RuleBook> book, List<Problem> problems, List<Problem> warnings, int passed, int examples) {

    /**
     * Takes seconds. Compiled rules stay compiled, so that a book that was examined can be taken up at once. Whatever goes wrong is a
     * problem of the book: nothing is thrown but what is no fault of anybody's file.
     */
    public static Examination of(Path rules) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Optional<RuleBook> book = read(rules, problems, warnings);
        Scenarios scenarios = Scenarios.read(rules);
        problems.addAll(scenarios.problems());
        List<Outcome> outcomes = book.map(sound -> scenarios.run(sound, sound.regions())).orElse(List.of());
        ProblemList unmet = new ProblemList();
        outcomes.forEach(outcome -> outcome.problem().ifPresent(unmet::add));
        problems.addAll(unmet.all());
        ProblemList gaps = new ProblemList();
        book.ifPresent(sound -> scenarios.coverage(sound).forEach(gaps::add));
        warnings.addAll(gaps.all());
        int passed = (int) outcomes.stream().filter(Outcome::passed).count();
        return new Examination(book, List.copyOf(problems), List.copyOf(warnings), passed, outcomes.size());
    }

    private static Optional<RuleBook> read(Path rules, List<Problem> problems, List<Problem> warnings) {
        try {
            RuleBook book = RuleBook.read(rules);
            problems.addAll(book.objections());
            warnings.addAll(book.warnings());
            return Optional.of(book);
        } catch (RuleBookRefused refused) {
            problems.addAll(refused.problems());
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            problems.add(new Problem(Problem.Severity.ERROR, rules.toString(), 0, "", "", tooMuch(tooMuch)));
        }
        return Optional.empty();
    }

    /** Said where the limits of a book were not enough. */
    static String tooMuch(VirtualMachineError fault) {
        return Text.of(
                "terlalu besar atau terlalu dalam bersusun bagi mesin ini (%s). Kurangi isinya, atau beri program lebih banyak memori.",
                fault.getClass().getSimpleName());
    }

    /**
     * The book, where nothing keeps it out of force.
     *
     * @throws RuleBookRefused with everything that does
     */
    public RuleBook sound() {
        return book.filter(read -> problems.isEmpty()).orElseThrow(() -> new RuleBookRefused(problems));
    }
}
