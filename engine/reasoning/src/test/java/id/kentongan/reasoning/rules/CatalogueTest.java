package id.kentongan.reasoning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Guidance.ThresholdBasis;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.Indicator;
import id.kentongan.reasoning.book.Law;
import id.kentongan.reasoning.book.Policy;
import id.kentongan.reasoning.book.SourceRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Map<String, Long> DOMAINS = new TreeMap<>(Map.ofEntries(Map.entry("POL", 9L), Map.entry("PEM", 16L),
            Map.entry("KON", 10L), Map.entry("PAR", 3L), Map.entry("KEA", 9L), Map.entry("SAR", 5L), Map.entry("EKO", 4L),
            Map.entry("SDA", 5L), Map.entry("BTS", 3L), Map.entry("SOS", 7L), Map.entry("SIB", 5L), Map.entry("ASG", 3L),
            Map.entry("CUA", 3L), Map.entry("TRP", 6L), Map.entry("ESK", 6L)));
    private static final List<String> PROMISED_SOURCES = List.of("BINDA", "POLDA", "POLRES", "KODAM", "KODIM", "LANTAMAL",
            "LANUD",
            "KEJATI", "IMIGRASI", "BEACUKAI", "BAWASLU", "KPU", "DKPP", "KESBANGPOL-PROV", "KESBANGPOL-KAB", "TRANTIB", "DESA",
            "FKDM", "CCTV", "MEDSOS", "KOMDIGI", "BSSN", "BMKG", "MEDIA");

    @Test
    void nothingKeepsTheBookOutOfForce() {
        assertThat(Handover.BOOK.objections()).isEmpty();
        assertThat(Handover.BOOK.warnings()).isEmpty();
    }

    @Test
    void everyIndicatorOfTheCatalogueIsPresent() {
        Map<String, Long> counted = Handover.BOOK.indicators().keySet().stream().filter(code -> !code.equals(Observation.NIHIL))
                .collect(Collectors.groupingBy(code -> code.substring(0, 3), TreeMap::new, Collectors.counting()));
        assertThat(counted).isEqualTo(DOMAINS);
        assertThat(Handover.BOOK.indicators()).hasSize(95).containsKey(Observation.NIHIL);
    }

    @Test
    void everyIndicatorHasACriterion() {
        List<String> judged = Handover.BOOK.criteria().stream().map(row -> row.gauge().indicator()).toList();
        assertThat(Handover.BOOK.indicators().keySet()).allMatch(code -> code.equals(Observation.NIHIL) || judged.contains(code));
    }

    @Test
    void everyIndicatorHasAKnownSource() {
        for (Indicator indicator : Handover.BOOK.indicators().values()) {
            assertThat(indicator.bodies()).as(indicator.code()).isNotEmpty()
                    .allMatch(Handover.BOOK.sources()::containsKey, "is a code of sumber.csv");
        }
    }

    @Test
    void everyPromisedSourceIsThereAndEverySourceMayReportSomething() {
        assertThat(Handover.BOOK.sources()).containsKeys(PROMISED_SOURCES.toArray(String[]::new));
        List<String> reporting = Handover.BOOK.indicators().values().stream().flatMap(row -> row.bodies().stream()).toList();
        assertThat(reporting).containsAll(Handover.BOOK.sources().keySet());
    }

    @Test
    void theLawCatalogueHoldsSeventySixArticlesWithTheirMark() {
        List<Law> laws = Handover.BOOK.laws();
        assertThat(laws).extracting(Law::citation).hasSize(76).doesNotHaveDuplicates();
        assertThat(laws.stream().collect(Collectors.groupingBy(Law::verification, Collectors.counting())))
                .isEqualTo(Map.of('V', 63L, 'S', 12L, 'M', 1L));
        assertThat(laws).noneMatch(law -> law.verifiedIn().isBlank());
    }

    @Test
    void everyCriterionCitesLawThatWasRead() {
        Map<String, Character> marks = Handover.BOOK.laws().stream().collect(Collectors.toMap(Law::citation, Law::verification));
        for (Criterion row : Handover.BOOK.criteria()) {
            assertThat(row.guidance().legalBasis()).as(row.code()).isNotEmpty().allMatch(marks::containsKey, "is in hukum.csv")
                    .noneMatch(citation -> marks.get(citation) == 'M', "is only remembered");
        }
    }

    @Test
    void everyPolicyCitesLawThatWasRead() {
        Map<String, Character> marks = Handover.BOOK.laws().stream().collect(Collectors.toMap(Law::citation, Law::verification));
        assertThat(Handover.BOOK.policies()).hasSizeGreaterThanOrEqualTo(12);
        for (Policy policy : Handover.BOOK.policies().values()) {
            assertThat(policy.legalBasis()).as(policy.code()).isNotEmpty().allMatch(marks::containsKey, "is in hukum.csv")
                    .noneMatch(citation -> marks.get(citation) == 'M', "is only remembered");
        }
    }

    @Test
    void noPolicyTakesTheCodeOfACriterion() {
        assertThat(Handover.BOOK.criteria()).extracting(Criterion::code)
                .doesNotContainAnyElementsOf(Handover.BOOK.policies().keySet());
    }

    @Test
    void everyIndicatorCitesLawOfTheCatalogue() {
        List<String> known = Handover.BOOK.laws().stream().map(Law::citation).toList();
        for (Indicator indicator : Handover.BOOK.indicators().values()) {
            assertThat(indicator.legalBasis().split(";")).as(indicator.code()).isNotEmpty().allMatch(known::contains);
        }
    }

    @Test
    void everyCriterionHasAGuideAndKnownFalseAlarmsOfItsOwn() {
        List<Criterion> rows = Handover.BOOK.criteria();
        assertThat(rows).extracting(row -> row.guidance().triage()).doesNotContain("").doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.guidance().falseAlarms()).doesNotContain("");
    }

    @Test
    void everyCriterionFallsOnlyAtAValueOfItsOwn() {
        assertThat(Handover.BOOK.criteria()).allMatch(row -> row.thresholds().clear().isPresent(), "has a clear value");
    }

    /** A latest value must outlast the hold, or calm ends before it has lasted long enough. */
    @Test
    void noLatestValueExpiresBeforeItsHold() {
        assertThat(Handover.BOOK.criteria()).filteredOn(row -> row.gauge().measurement().name().equals("TERAKHIR"))
                .allMatch(row -> row.hold().compareTo(row.gauge().window()) < 0, "hold is shorter than the window");
    }

    @Test
    void onlyLawAndPublishedValuesAreMarkedAsSuch() {
        assertThat(Handover.BOOK.criteria()).filteredOn(row -> row.guidance().basis() == ThresholdBasis.KETENTUAN)
                .extracting(Criterion::code)
                .containsExactlyInAnyOrder("KON-01", "KON-02", "ESK-01", "ESK-02", "ESK-03", "ESK-04", "ESK-06");
    }

    @Test
    void conditionsOfTheLawNeedTwoSourcesForRed() {
        assertThat(Handover.BOOK.criteria()).filteredOn(row -> row.code().startsWith("ESK"))
                .allMatch(row -> row.redSources() == 2, "needs two sources");
    }

    @Test
    void intelligenceIsSecretUnlessItSaysOtherwise() {
        SourceRow intelligence = Handover.BOOK.sources().get("BINDA");
        assertThat(intelligence.classification().name()).isEqualTo("RAHASIA");
    }

    @Test
    void theVotingDayOfPilkadaIsInTheCalendar() {
        assertThat(Handover.BOOK.calendar()).filteredOn(row -> row.voting() && row.agenda().equals("PILKADA2024"))
                .singleElement().satisfies(row -> assertThat(row.from()).hasToString("2024-11-27").isEqualTo(row.to()));
    }
}
