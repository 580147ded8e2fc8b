package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.decided.Decided;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {
    @Test
    void fieldsStandInTheOrderOfTheContract() {
        AlertKey key = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);
        Instant at = Instant.parse("2024-06-03T01:00:00Z");
        Decided decided = new Decided(at, new Decision.Escalate(key, Level.KUNING, Level.MERAH), key.alertRaisedAt(at),
                "\"3\" dalam 14 hari, ambang ≥ 3", List.of("POLRES/1@0", "KODIM/2@1"), List.of("UU 7/2012 Pasal 10"), "abc",
                Classification.RAHASIA);
        assertThat(DecisionJson.line(decided)).isEqualTo("{\"at\":\"2024-06-03T01:00:00Z\",\"decision\":\"ESCALATE\","
                + "\"alert\":\"KEA-01_35.14_20240603T010000Z\",\"region\":\"35.14\",\"criterion\":\"KEA-01\",\"from\":\"KUNING\","
                + "\"to\":\"MERAH\",\"because\":\"\\\"3\\\" dalam 14 hari, ambang ≥ 3\",\"evidence\":[\"POLRES/1@0\",\"KODIM/2@1\"],"
                + "\"legalBasis\":[\"UU 7/2012 Pasal 10\"],\"ruleBook\":\"abc\",\"kind\":\"ACTUAL\"}");
    }
}
