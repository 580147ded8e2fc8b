package id.kentongan.command;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Problem;
import id.kentongan.reasoning.book.RuleBook;
import java.util.List;

/** What is wrong in a book that can be judged with, but that no server would take up. */
final class Objections {
    private Objections() {}

    /** @return 1 if there is anything, as {@code check} would */
    static int tell(RuleBook book, Output output) {
        List<Problem> objections = book.objections();
        objections.forEach(problem -> output.wrong(problem.toString(), ProblemLines.object(problem)));
        if (objections.isEmpty()) {
            return 0;
        }
        output.note(Text.of("%d masalah. Buku aturan %s belum dapat berlaku; di sini ia tetap dipakai menghitung.",
                objections.size(), book.hash()));
        return 1;
    }
}
