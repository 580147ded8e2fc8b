package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Engine;
import id.kentongan.reasoning.decided.Decided;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A handling that was corrected so that it names another alert counts for that one alone, going on and after a restart alike. */
@ParameterizedClass
@EnumSource(Engine.class)
class CorrectedHandlingTest {
    private static final Path RULES = Path.of("../../rules");
    private static final List<JournalEntry> ENTRIES = List.of(report("a1", "35.14", "2024-05-30T01:00:00Z"),
            report("b1", "35.75", "2024-06-03T01:00:00Z"), done(0, "35.14", "2024-06-04T01:00:00Z"),
            done(1, "35.75", "2024-06-05T01:00:00Z"));
    private static final Instant END = Instant.parse("2024-06-25T00:00:00Z");

    @Parameter
    Engine engine;

    @TempDir
    Path directory;

    @BeforeEach
    void keepItThere() {
        engine.keep(directory);
    }

    @Test
    void goingOnAndRestartedItIsTheSame() {
        List<Decided> goingOn = lived("one", false);
        assertThat(goingOn).isNotEmpty();
        assertThat(lived("restarted", true)).isEqualTo(goingOn);
    }

    private List<Decided> lived(String life, boolean restarting) {
        ShownClock clock = new ShownClock(ENTRIES.get(0).receivedAt().minus(Duration.ofHours(1)));
        List<Runnable> steps = new ArrayList<>();
        Path data = directory.resolve(life);
        Post[] post = {Post.open(data, RULES, clock)};
        for (JournalEntry entry : ENTRIES) {
            steps.add(() -> {
                clock.show(entry.receivedAt());
                post[0].send(entry);
            });
            steps.add(() -> clock.pass(Duration.ofSeconds(2)));
        }
        for (Instant day = ENTRIES.get(3).receivedAt(); day.isBefore(END); day = day.plus(Duration.ofDays(2))) {
            Instant shown = day.plusSeconds(60);
            steps.add(() -> clock.show(shown));
        }
        for (Runnable step : steps) {
            step.run();
            post[0].round();
            if (restarting) {
                post[0].close();
                post[0] = Post.open(data, RULES, clock);
            }
        }
        post[0].round();
        List<Decided> decisions = post[0].decisions();
        assertThat(Digest.parting(decisions, post[0].replayed())).isEmpty();
        post[0].assertStandingsAgree();
        post[0].close();
        return decisions;
    }

    private static Observation report(String id, String region, String at) {
        Instant moment = Instant.parse(at);
        return new Observation(new EntryId("POLRES", id, 0), false, "POL-01", RegionCode.of(region), BigDecimal.valueOf(3),
                moment,
                moment, Grade.ofSource(1), Classification.BIASA, "POLRES/" + id, Kind.ACTUAL, "");
    }

    private static Act done(int revision, String region, String at) {
        Instant moment = Instant.parse(at);
        return Act.of(new Handling(new EntryId("KESBANGPOL-KAB", "h1", revision),
                new AlertKey("POL-01", RegionCode.of(region), Kind.ACTUAL), Handling.Progress.SELESAI, "Polres", moment, moment,
                ""));
    }
}
