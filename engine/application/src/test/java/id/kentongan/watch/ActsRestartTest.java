package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Dismissed;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Engine;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.shard.Scope;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What people did is decided alike going on, restarted before or after each is judged, and in replay; and what they closed is known of every past moment.
 * KEA-02: window 3 days, yellow 10, red 30, calm below 8, hold 1.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class ActsRestartTest {
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final AlertKey CLASH = new AlertKey("KEA-02", RegionCode.of("73.10"), Kind.ACTUAL);
    private static final AlertKey RUMOUR = new AlertKey("MANUAL-1", RegionCode.of("73.10"), Kind.ACTUAL);
    private static final Scope SHARD = new Scope("73");
    private static final List<JournalEntry> ENTRIES = List.of(report("a1", 12, 1),
            act("c1", 0, false, new Deed.Clear(), CLASH, 10),
            act("r1", 0, false, new Deed.Raise(Level.KUNING), RUMOUR, 12), report("a2", 3, 20),
            act("e1", 0, false, new Deed.Escalate(), RUMOUR, 30), report("a3", 12, 120),
            act("c2", 0, false, new Deed.Clear(), CLASH, 125),
            act("c2", 1, true, new Deed.Clear(), CLASH, 130), act("e2", 0, false, new Deed.Escalate(), CLASH, 132),
            act("c3", 0, false, new Deed.Clear(), RUMOUR, 140), report("a4", 1, 260));

    @Parameter
    Engine engine;

    @TempDir
    Path directory;

    @BeforeEach
    void keepItThere() {
        engine.keep(directory);
    }

    @Test
    void goingOnRestartedAndReplayedItIsTheSame() {
        List<Decided> goingOn = lived("one", false);
        assertThat(goingOn).extracting(one -> one.decision().verb() + " " + one.decision().key() + " " + one.decision().to())
                .filteredOn(one -> !one.contains("KEA-01"))
                .containsExactly("RAISE KEA-02@73.10 KUNING", "CLEAR KEA-02@73.10 HIJAU", "RAISE MANUAL-1@73.10 KUNING",
                        "ESCALATE MANUAL-1@73.10 MERAH", "RAISE KEA-02@73.10 KUNING", "CLEAR KEA-02@73.10 HIJAU",
                        "RAISE KEA-02@73.10 KUNING", "ESCALATE KEA-02@73.10 MERAH", "CLEAR MANUAL-1@73.10 HIJAU",
                        "DEESCALATE KEA-02@73.10 KUNING", "CLEAR KEA-02@73.10 HIJAU");
        assertThat(goingOn).filteredOn(one -> one.byHand().isPresent()).hasSize(6);
        assertThat(lived("restarted", true)).isEqualTo(goingOn);
    }

    private List<Decided> lived(String life, boolean restarting) {
        ShownClock clock = new ShownClock(at(0));
        Path data = directory.resolve(life);
        Post[] post = {Post.open(data, RULES, clock)};
        Map<Instant, List<Dismissed>> then = new TreeMap<>();
        List<Runnable> steps = new ArrayList<>();
        for (JournalEntry entry : ENTRIES) {
            steps.add(() -> clock.show(entry.receivedAt().minusSeconds(60)));
            steps.add(() -> {
                clock.show(entry.receivedAt());
                post[0].send(entry);
            });
            steps.add(() -> clock.pass(Duration.ofSeconds(2)));
        }
        for (int step = 0; step < steps.size(); step++) {
            steps.get(step).run();
            post[0].round();
            then.put(post[0].part(Logbook.class).progress().get(SHARD).tick(), post[0].part(DismissalTable.class).of(SHARD));
            if (restarting && step % 3 == 1 + step / 3 % 2) {
                post[0].close();
                post[0] = Post.open(data, RULES, clock);
            }
        }
        post[0].round();
        List<Decided> decisions = post[0].decisions();
        assertThat(Digest.parting(decisions, post[0].replayed())).isEmpty();
        post[0].assertStandingsAgree();
        DismissalTable table = post[0].part(DismissalTable.class);
        then.forEach((tick, dismissed) -> assertThat(table.asOf(SHARD, tick, Classification.SANGAT_RAHASIA)).as("%s", tick)
                .isEqualTo(dismissed));
        assertThat(then.values()).contains(List.of(new Dismissed(CLASH, Level.KUNING, "pengguna:analis/c1")), List.of());
        post[0].close();
        return decisions;
    }

    private static Instant at(int hour) {
        return Instant.parse("2024-11-20T00:00:00Z").plus(Duration.ofHours(hour));
    }

    private static Observation report(String id, int value, int hour) {
        return new Observation(new EntryId("POLRES", id, 0), false, "KEA-01", RegionCode.of("73.10.01"),
                BigDecimal.valueOf(value),
                at(hour), at(hour), Grade.ofSource(1), Classification.BIASA, "POLRES/" + id, Kind.ACTUAL, "");
    }

    private static Act act(String id, int revision, boolean retracted, Deed deed, AlertKey key, int hour) {
        return new Act(Act.id("analis", id, revision), retracted, deed, key, Optional.empty(), "karena " + id, at(hour),
                at(hour));
    }
}
