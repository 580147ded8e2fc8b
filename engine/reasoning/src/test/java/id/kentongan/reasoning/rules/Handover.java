package id.kentongan.reasoning.rules;

import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.scenario.Scenarios;
import java.nio.file.Path;

/** The rule files of this repository, read once for all claims about them. */
final class Handover {
    static final Path RULES = Path.of("..", "..", "rules");
    static final RuleBook BOOK = RuleBook.read(RULES);
    static final Scenarios SCENARIOS = Scenarios.read(RULES);

    private Handover() {}

}
