package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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
                .allMatch(code -> BOOK.provincial().getRule("id.kentongan.rules.policy", code) != null)
                .allMatch(code -> BOOK.national().getRule("id.kentongan.rules.policy", code) == null)
                .hasSize(15);
        assertThat(BOOK.policies().values().stream().filter(Policy::national).map(Policy::code).toList())
                .allMatch(code -> BOOK.national().getRule("id.kentongan.rules.policy", code) != null)
                .hasSize(3);
    }

    @Test
    void everyPolicyCitesTheLaw() {
        assertThat(BOOK.policies().values()).allSatisfy(policy -> assertThat(policy.legalBasis()).isNotEmpty());
    }
}
