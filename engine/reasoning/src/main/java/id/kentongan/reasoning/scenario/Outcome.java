package id.kentongan.reasoning.scenario;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Problem;
import java.util.Optional;

/**
 * How one example went.
 *
 * @param line of the sentence that did not hold; of the scenario, or of its row of examples, where all did
 * @param failure what was expected and what happened instead, in Indonesian; absent where it passed
 */
public record Outcome(String file, int line, String name, Optional<String> failure) {
    public boolean passed() {
        return failure.isEmpty();
    }

    /** The failure as {@code check} shows it; a book whose own examples fail stays out of force. */
    public Optional<Problem> problem() {
        return failure.map(text -> new Problem(Problem.Severity.ERROR, file, line, "", name,
                Text.of("skenario \"%s\" tidak terpenuhi. %s", name, text)));
    }
}
