package id.kentongan.reasoning.memory;

import id.kentongan.facts.Text;
import org.kie.api.runtime.rule.ConsequenceException;

/** A rule that threw or never came to an end. The working memory it ran in is gone; build a new one. */
public final class RuleFailed extends RuntimeException {
    private final String rule;

    RuleFailed(String rule, String what) {
        super(Text.of("Rule \"%s\": %s", rule, what));
        this.rule = rule;
    }

    private RuleFailed(String rule, RuntimeException cause) {
        super(Text.of("Rule \"%s\" threw %s", rule, innermost(cause)), cause);
        this.rule = rule;
    }

    /** Names the rule from the engine's exception, or else the one that fired last before it. */
    static RuleFailed of(RuntimeException thrown, String lastFired) {
        if (thrown instanceof RuleFailed named) {
            return named;
        }
        if (thrown instanceof ConsequenceException inConsequence) {
            return new RuleFailed(inConsequence.getMatch().getRule().getName(), thrown);
        }
        return new RuleFailed(RuleNames.inMessage(thrown).orElse("a condition evaluated after " + lastFired), thrown);
    }

    /** The rule's full name, so that its author can be told. */
    public String rule() {
        return rule;
    }

    private static Throwable innermost(Throwable thrown) {
        return thrown.getCause() == null ? thrown : innermost(thrown.getCause());
    }
}
