package id.kentongan.command;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ProblemLines of a rule book, said to people or machines. */
final class ProblemLines {
    private ProblemLines() {}

    static void tell(List<Problem> problems, Output output) {
        problems.forEach(problem -> output.wrong(problem.toString(), object(problem)));
        output.note(Text.of("%d masalah. Buku aturan ini tidak dapat dipakai.", problems.size()));
    }

    static Map<String, Object> object(Problem problem) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("severity", problem.severity().name());
        object.put("file", problem.file());
        object.put("line", problem.line());
        object.put("column", problem.column());
        object.put("value", problem.value());
        object.put("message", problem.message());
        return object;
    }
}
