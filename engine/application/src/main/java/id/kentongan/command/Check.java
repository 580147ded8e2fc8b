package id.kentongan.command;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Problem;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.RuleBookRefused;
import id.kentongan.reasoning.scenario.Outcome;
import id.kentongan.reasoning.scenario.Scenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code check --rules DIR}: reads the book, plays its examples, and says everything that is wrong or unfinished. */
final class Check {
    static final String USAGE = "check  --rules DIR [--json]";

    private Check() {}

    static int run(Arguments arguments, Output output) {
        Path rules = arguments.directory("--rules");
        List<Problem> errors = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Optional<RuleBook> book = read(rules, errors, warnings);
        Scenarios scenarios = Scenarios.read(rules);
        errors.addAll(scenarios.problems());
        List<Outcome> outcomes = book.map(sound -> scenarios.run(sound, sound.regions())).orElse(List.of());
        outcomes.forEach(outcome -> outcome.problem().ifPresent(errors::add));
        book.ifPresent(sound -> warnings.addAll(scenarios.coverage(sound)));
        long passed = outcomes.stream().filter(Outcome::passed).count();
        if (output.json()) {
            output.answer(object(book, errors, warnings, passed, outcomes.size()));
        } else {
            errors.forEach(problem -> output.say(problem.toString()));
            warnings.forEach(problem -> output.say("Peringatan: " + problem));
            output.say(summary(book, errors.size(), warnings.size(), passed, outcomes.size()));
        }
        return errors.isEmpty() ? 0 : 1;
    }

    private static Optional<RuleBook> read(Path rules, List<Problem> errors, List<Problem> warnings) {
        try {
            RuleBook book = RuleBook.read(rules);
            errors.addAll(book.objections());
            warnings.addAll(book.warnings());
            return Optional.of(book);
        } catch (RuleBookRefused refused) {
            errors.addAll(refused.problems());
            return Optional.empty();
        }
    }

    private static Map<String, Object> object(Optional<RuleBook> book, List<Problem> errors, List<Problem> warnings, long passed,
            int scenarios) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("good", errors.isEmpty());
        object.put("ruleBook", book.map(RuleBook::hash).orElse(""));
        object.put("folder", book.map(RuleBook::folderHash).orElse(""));
        object.put("problems", errors.stream().map(ProblemLines::object).toList());
        object.put("warnings", warnings.stream().map(ProblemLines::object).toList());
        object.put("scenarios", Map.of("passed", passed, "all", scenarios));
        return object;
    }

    private static String summary(Optional<RuleBook> book, int errors, int warnings, long passed, int scenarios) {
        String counted = Text.of("%d masalah, %d peringatan, %d dari %d skenario terpenuhi.", errors, warnings, passed,
                scenarios);
        return errors > 0 || book.isEmpty()
                ? counted + " Buku aturan ini belum dapat berlaku."
                : Text.of("%s Buku aturan %s (folder %s) siap diajukan.", counted, book.get().hash(), book.get().folderHash());
    }

    static Set<String> options() {
        return Set.of("--rules", "--json");
    }
}
