package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/** The rules of this repository themselves. */
class OwnRulesTest {
    private static final RuleBook BOOK = RuleBook.read(Path.of("../../rules"));

    @Test
    void nothingKeepsThemOutOfForce() {
        assertThat(BOOK.objections()).isEmpty();
    }

    @Test
    void everyPolicyCompilesInItsScope() {
        assertThat(BOOK.policies().values().stream().filter(policy -> !policy.national()).map(Policy::code).toList())
                .allMatch(code -> rules(BOOK.provincial()).contains(code))
                .noneMatch(code -> rules(BOOK.national()).contains(code))
                .hasSize(15);
        assertThat(BOOK.policies().values().stream().filter(Policy::national).map(Policy::code).toList())
                .allMatch(code -> rules(BOOK.national()).contains(code))
                .noneMatch(code -> rules(BOOK.provincial()).contains(code))
                .hasSize(3);
    }

    private static List<String> rules(KieBase base) {
        return base.getKiePackages().stream().flatMap(each -> each.getRules().stream()).map(Rule::getName).toList();
    }

    @Test
    void everyPolicyCitesTheLaw() {
        assertThat(BOOK.policies().values()).allSatisfy(policy -> assertThat(policy.legalBasis()).isNotEmpty());
    }
}
