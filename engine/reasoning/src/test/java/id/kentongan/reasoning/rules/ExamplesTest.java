package id.kentongan.reasoning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.scenario.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    @Test
    void everySentenceIsUnderstood() {
        assertThat(Handover.SCENARIOS.problems()).isEmpty();
    }

    @Test
    void everyExampleHolds() {
        List<Outcome> outcomes = Handover.SCENARIOS.run(Handover.BOOK, Regions.bundled());
        assertThat(outcomes).hasSizeGreaterThan(600);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.problem().stream())).isEmpty();
    }

    @Test
    void everyCriterionAndPolicyIsShownFiringAndSilent() {
        assertThat(Handover.SCENARIOS.coverage(Handover.BOOK)).isEmpty();
    }
}
