package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
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
        assertThat(codes(policy -> !policy.national() && policy.level().isPresent()))
                .allMatch(code -> rules(BOOK.provincial()).contains(code))
                .noneMatch(code -> rules(BOOK.national()).contains(code))
                .hasSize(14);
        assertThat(codes(Policy::national))
                .allMatch(code -> rules(BOOK.national()).contains(code))
                .noneMatch(code -> rules(BOOK.provincial()).contains(code))
                .hasSize(3);
        assertThat(codes(policy -> policy.level().isEmpty()))
                .allMatch(code -> rules(BOOK.national()).contains(code))
                .allMatch(code -> rules(BOOK.provincial()).contains(code))
                .hasSize(1);
    }

    private static List<String> codes(Predicate<Policy> wanted) {
        return BOOK.policies().values().stream().filter(wanted).map(Policy::code).toList();
    }

    private static List<String> rules(KieBase base) {
        return base.getKiePackages().stream().flatMap(each -> each.getRules().stream()).map(Rule::getName).toList();
    }

    @Test
    void everyPolicyCitesTheLaw() {
        assertThat(BOOK.policies().values()).allSatisfy(policy -> assertThat(policy.legalBasis()).isNotEmpty());
    }
}
