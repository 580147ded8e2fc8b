package id.kentongan.watch;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kie.api.runtime.rule.ConsequenceException;

/** A fault in one line: which rule, if one did it, and what was said at each level. */
final class FaultSentence {
    private FaultSentence() {}

    static String told(Throwable fault) {
        Set<String> said = new LinkedHashSet<>();
        for (Throwable cause = fault; cause != null && said.size() < 8; cause = cause.getCause()) {
            if (cause instanceof ConsequenceException consequence && consequence.getMatch() != null) {
                said.add("rule \"" + consequence.getMatch().getRule().getName() + "\"");
            }
            said.add(cause.toString());
        }
        return String.join(" <- ", said);
    }
}
