package id.kentongan.watch;

import id.kentongan.fault.FaultWords;
import java.util.LinkedHashSet;
import java.util.Set;
import org.kie.api.runtime.rule.ConsequenceException;

/** A fault in one line: which rule, if one did it, and what was said at each level, as far as a log may tell it. */
final class FaultSentence {
    private FaultSentence() {}

    static String told(Throwable fault) {
        Set<String> said = new LinkedHashSet<>();
        Throwable cause = fault;
        for (int level = 0; cause != null && level < 8; level++) {
            if (cause instanceof ConsequenceException consequence && consequence.getMatch() != null) {
                said.add("rule \"" + consequence.getMatch().getRule().getName() + "\"");
            }
            said.add(FaultWords.one(cause));
            cause = cause.getCause();
        }
        return String.join(" <- ", said);
    }
}
