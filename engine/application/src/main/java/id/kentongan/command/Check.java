package id.kentongan.command;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.scenario.Examination;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code check --rules DIR}: reads the book, plays its examples, and says everything that is wrong or unfinished. */
final class Check {
    static final String USAGE = "check  --rules DIR [--json]";

    private Check() {}

    static int run(Arguments arguments, Output output) {
        Examination examined = Examination.of(arguments.directory("--rules"));
        if (output.json()) {
            output.answer(object(examined));
        } else {
            examined.problems().forEach(problem -> output.say(problem.toString()));
            examined.warnings().forEach(problem -> output.say("Peringatan: " + problem));
            output.say(summary(examined));
        }
        return examined.problems().isEmpty() ? 0 : 1;
    }

    private static Map<String, Object> object(Examination examined) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("good", examined.problems().isEmpty());
        object.put("ruleBook", examined.book().map(RuleBook::hash).orElse(""));
        object.put("folder", examined.book().map(RuleBook::folderHash).orElse(""));
        object.put("problems", examined.problems().stream().map(ProblemLines::object).toList());
        object.put("warnings", examined.warnings().stream().map(ProblemLines::object).toList());
        object.put("scenarios", Map.of("passed", examined.passed(), "all", examined.examples()));
        return object;
    }

    private static String summary(Examination examined) {
        String counted = Text.of("%d masalah, %d peringatan, %d dari %d skenario terpenuhi.", examined.problems().size(),
                examined.warnings().size(), examined.passed(), examined.examples());
        return examined.book().filter(book -> examined.problems().isEmpty())
                .map(book -> Text.of("%s Buku aturan %s (folder %s) siap diajukan.", counted, book.hash(), book.folderHash()))
                .orElse(counted + " Buku aturan ini belum dapat berlaku.");
    }

    static Set<String> options() {
        return Set.of("--rules", "--json");
    }
}
