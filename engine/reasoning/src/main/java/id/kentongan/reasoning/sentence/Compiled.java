package id.kentongan.reasoning.sentence;

import java.util.Set;
import org.kie.api.KieBase;

/** Rules ready to judge with, by scope. */
public final class Compiled {
    /** Each scope leaves out the packages that are only another's. */
    private static final Set<String> NOT_OF_PROVINCES = Set.of(RuleText.NATIONAL_PACKAGE, CoreRules.NATION);
    private static final Set<String> NOT_OF_THE_NATION = Set.of(RuleText.PACKAGE, CoreRules.PROVINCE);
    private static final Set<String> NOT_OF_THE_WHOLE = Set.of(CoreRules.NATION);

    private final RuleClasses classes;
    private final KieBase provincial;
    private final KieBase national;
    private final KieBase whole;

    /** @param without names of rules that are left out */
    Compiled(RuleClasses classes, Set<String> without) {
        this.classes = classes;
        provincial = classes.rules(NOT_OF_PROVINCES, without);
        national = classes.rules(NOT_OF_THE_NATION, without);
        whole = classes.rules(NOT_OF_THE_WHOLE, without);
    }

    /** The core rules and the policies of one province. */
    public KieBase provincial() {
        return provincial;
    }

    /** The core rules and the policies that look across provinces. */
    public KieBase national() {
        return national;
    }

    /** The core rules and all policies, for the whole country judged as one. */
    public KieBase whole() {
        return whole;
    }

    /** Some policies left out: what nobody asks about is not weighed. Compiles nothing. */
    public Compiled without(Set<String> policies) {
        return new Compiled(classes, policies);
    }
}
