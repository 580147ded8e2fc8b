package id.kentongan.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PolicyFindingTest {
    private static final RegionCode DISTRICT = RegionCode.of("35.14");

    private static Finding clash(String region, Kind kind, String... sources) {
        return new CriterionFinding(new AlertKey("KEA-01", RegionCode.of(region), kind), Level.KUNING,
                new TreeSet<>(List.of(sources)));
    }

    @Test
    void aPolicyFindingHasAllSourcesAndFindingsItRestsOn() {
        PolicyFinding finding = Finding.ofPolicy("KBJ-01", DISTRICT, Kind.ACTUAL, Level.MERAH, "bentrok meluas",
                List.of(clash("35.14.01", Kind.ACTUAL, "POLRES"), clash("35.14.02", Kind.ACTUAL, "KODIM", "POLRES")),
                List.of(new SilentSource(DISTRICT, "DESA")));

        assertThat(finding.key()).isEqualTo(new AlertKey("KBJ-01", DISTRICT, Kind.ACTUAL));
        assertThat(finding.sources()).containsExactly("DESA", "KODIM", "POLRES");
        assertThat(finding.basis()).extracting(AlertKey::toString).containsExactly("KEA-01@35.14.01", "KEA-01@35.14.02");
        assertThat(finding.fromCriterion()).isFalse();
    }

    @Test
    void theOrderOfPremisesChangesNothing() {
        Finding one = clash("35.14.01", Kind.ACTUAL, "A");
        Finding two = clash("35.14.02", Kind.ACTUAL, "B");

        assertThat(Finding.ofPolicy("KBJ-01", DISTRICT, Kind.ACTUAL, Level.MERAH, "sebab", List.of(one, two)))
                .isEqualTo(Finding.ofPolicy("KBJ-01", DISTRICT, Kind.ACTUAL, Level.MERAH, "sebab", List.of(two), List.of(one)));
    }

    @Test
    void aDrillNeverMixesWithTheWorldNorAPolicyWithItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.ofPolicy("KBJ-01", DISTRICT, Kind.ACTUAL, Level.MERAH, "sebab",
                        List.of(clash("35.14.01", Kind.EXERCISE, "A"))));
        Finding policy = Finding.ofPolicy("KBJ-01", DISTRICT, Kind.ACTUAL, Level.MERAH, "sebab");
        assertThatIllegalArgumentException().isThrownBy(
                () -> Finding.ofPolicy("KBJ-02", DISTRICT, Kind.ACTUAL, Level.MERAH, "sebab", List.of(policy)));
    }

    @Test
    void aPolicyNeedsAReasonAndAColour() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.ofPolicy("KBJ-01", DISTRICT, Kind.ACTUAL, Level.MERAH, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.ofPolicy("KBJ-01", DISTRICT, Kind.ACTUAL, Level.HIJAU, "sebab"));
    }

    @Test
    void aProposalNamesWhoDecidesAndDecidesNothing() {
        assertThat(Finding.proposal("KBJ-16", DISTRICT, Kind.ACTUAL, "syarat terpenuhi").because()).isEqualTo(
                "syarat terpenuhi; usulan untuk dipertimbangkan dan diputuskan oleh bupati/wali kota setelah berkonsultasi dengan pimpinan DPRD "
                        + "kabupaten/kota (UU 7/2012 Pasal 16)");
        assertThat(Finding.proposal("KBJ-17", RegionCode.of("35"), Kind.ACTUAL, "syarat terpenuhi").because())
                .endsWith("oleh gubernur setelah berkonsultasi dengan pimpinan DPRD provinsi (UU 7/2012 Pasal 18)");
    }

    @Test
    void aFindingKnowsWhetherAnotherSourceStandsBehindIt() {
        assertThat(clash("35.14", Kind.ACTUAL, "BINDA").heardBesides("BINDA")).isFalse();
        assertThat(clash("35.14", Kind.ACTUAL, "BINDA", "POLRES").heardBesides("BINDA")).isTrue();
        assertThat(clash("35.14", Kind.ACTUAL, "POLRES").heardBesides("BINDA")).isTrue();
    }
}
