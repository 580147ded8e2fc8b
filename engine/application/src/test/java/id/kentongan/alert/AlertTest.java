package id.kentongan.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.decided.Decided;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import id.kentongan.facts.Deed;
import id.kentongan.reasoning.decided.ByHand;
import org.junit.jupiter.api.Test;

class AlertTest {
    private static final AlertKey KEY = new AlertKey("KEA-01", RegionCode.of("73.10"), Kind.ACTUAL);
    private static final Instant RAISED = Instant.parse("2024-11-20T08:00:00Z");

    private final Alert alert = Alert.raise(1, decided(new Decision.Raise(KEY, Level.KUNING), RAISED));

    @Test
    void itsWholeStoryIsKeptInOrder() {
        follow(2, new Decision.Escalate(KEY, Level.KUNING, Level.MERAH), 60);
        follow(3, new Decision.Deescalate(KEY, Level.MERAH, Level.KUNING), 120);
        follow(4, new Decision.Clear(KEY, Level.KUNING), 180);
        assertThat(alert.history()).extracting(AlertChange::verb).containsExactly("RAISE", "ESCALATE", "DEESCALATE", "CLEAR");
        assertThat(alert.level()).isEqualTo(Level.HIJAU);
        assertThat(alert.highest()).isEqualTo(Level.MERAH);
        assertThat(alert.closedAt()).contains(RAISED.plusSeconds(180));
    }

    @Test
    void itRefusesToGoUpToWhereItStands() {
        assertThatThrownBy(() -> follow(2, new Decision.Escalate(KEY, Level.KUNING, Level.KUNING), 60))
                .hasMessage("Alert KEA-01_73.10_20241120T080000Z stands at KUNING; KUNING is not higher.");
    }

    @Test
    void itRefusesADecisionThatStartsFromAnotherLevel() {
        assertThatThrownBy(() -> follow(2, new Decision.Escalate(KEY, Level.HIJAU, Level.MERAH), 60))
                .hasMessage("Alert KEA-01_73.10_20241120T080000Z stands at KUNING, not at HIJAU.");
    }

    @Test
    void itRefusesToFallFromRedToGreenInOneStep() {
        follow(2, new Decision.Escalate(KEY, Level.KUNING, Level.MERAH), 60);
        assertThatThrownBy(() -> follow(3, new Decision.Clear(KEY, Level.MERAH), 120)).hasMessageContaining("stands at MERAH");
        assertThatThrownBy(() -> follow(3, new Decision.Deescalate(KEY, Level.MERAH, Level.HIJAU), 120))
                .hasMessageContaining("cannot come down to HIJAU");
    }

    @Test
    void whatIsClosedStaysClosed() {
        follow(2, new Decision.Clear(KEY, Level.KUNING), 60);
        assertThatThrownBy(() -> follow(3, new Decision.Escalate(KEY, Level.HIJAU, Level.MERAH), 120))
                .hasMessageContaining("was cleared at 2024-11-20T08:01:00Z");
    }

    @Test
    void itRefusesADecisionOlderThanItsLastChange() {
        assertThatThrownBy(() -> follow(2, new Decision.Escalate(KEY, Level.KUNING, Level.MERAH), -1))
                .hasMessageContaining("2024-11-20T07:59:59Z is older");
    }

    @Test
    void itBecomesAsSecretAsItsMostSecretEvidenceAndStaysSo() {
        alert.follow(2,
                decided(new Decision.Escalate(KEY, Level.KUNING, Level.MERAH), RAISED.plusSeconds(60), Classification.RAHASIA));
        follow(3, new Decision.Deescalate(KEY, Level.MERAH, Level.KUNING), 120);
        assertThat(alert.classification()).isEqualTo(Classification.RAHASIA);
    }

    @Test
    void aStepDownIsAsSecretAsTheStepThatItUndoes() {
        alert.follow(2,
                decided(new Decision.Escalate(KEY, Level.KUNING, Level.MERAH), RAISED.plusSeconds(60), Classification.RAHASIA));
        follow(3, new Decision.Deescalate(KEY, Level.MERAH, Level.KUNING), 120);
        follow(4, new Decision.Clear(KEY, Level.KUNING), 180);
        assertThat(alert.history()).extracting(AlertChange::classification).containsExactly(Classification.BIASA,
                Classification.RAHASIA, Classification.RAHASIA, Classification.BIASA);
    }

    @Test
    void whatAPersonClosesFromRedIsAsSecretAsAllThatBroughtItThere() {
        Alert secret = Alert.raise(1, decided(new Decision.Raise(KEY, Level.KUNING), RAISED, Classification.TERBATAS));
        secret.follow(2,
                decided(new Decision.Escalate(KEY, Level.KUNING, Level.MERAH), RAISED.plusSeconds(60), Classification.BIASA));
        ByHand act = new ByHand("pengguna:penyelia/1@0", Deed.Verb.CLEAR, "penyelia", "salah lapor");
        Decided cleared = decided(new Decision.Clear(KEY, Level.MERAH), RAISED.plusSeconds(90), Classification.BIASA);
        secret.follow(3, new Decided(cleared.at(), cleared.decision(), cleared.alert(), cleared.because(), cleared.evidence(),
                cleared.legalBasis(), cleared.ruleBook(), cleared.classification(), Optional.of(act)));
        assertThat(secret.history().get(2).classification()).isEqualTo(Classification.TERBATAS);
    }

    private void follow(long number, Decision decision, long secondsLater) {
        alert.follow(number, decided(decision, RAISED.plusSeconds(secondsLater)));
    }

    private static Decided decided(Decision decision, Instant at) {
        return decided(decision, at, Classification.BIASA);
    }

    private static Decided decided(Decision decision, Instant at, Classification classification) {
        return new Decided(at, decision, KEY.alertRaisedAt(RAISED), "karena", List.of("POLRES/a@0"), List.of("UU 7/2012 Pasal 5"),
                "hash", classification);
    }
}
