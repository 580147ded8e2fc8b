package id.kentongan.reasoning.memory;

import id.kentongan.facts.Finding;
import java.util.Optional;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Of which concerns a memory draws conclusions. Of the others criteria still weigh measures, so that policies find what they rest on, but
 * no alert is raised. What is concluded about one concern never rests on what is decided about another.
 */
public final class Heed {
    static final Heed EVERYTHING = new Heed(Set.of(), Optional.empty());

    private final Set<String> policies;
    private final Optional<Set<String>> concerns;

    private Heed(Set<String> policies, Optional<Set<String>> concerns) {
        this.policies = policies;
        this.concerns = concerns;
    }

    /**
     * @param policies codes of all policies; each is the name of its rule
     * @param concerns codes of the criteria and policies that are decided about; absent: all
     */
    public static Heed of(Set<String> policies, Optional<Set<String>> concerns) {
        return concerns.isEmpty() ? EVERYTHING : new Heed(policies, concerns);
    }

    int fire(KieSession session, int limit) {
        return concerns.map(some -> session.fireAllRules(match -> concludes(match, some), limit))
                .orElseGet(() -> session.fireAllRules(limit));
    }

    private boolean concludes(Match match, Set<String> some) {
        String rule = match.getRule().getName();
        if (policies.contains(rule)) {
            return some.contains(rule);
        }
        for (Object fact : match.getObjects()) {
            if (fact instanceof Finding finding && !some.contains(finding.code())) {
                return false;
            }
        }
        return true;
    }
}
