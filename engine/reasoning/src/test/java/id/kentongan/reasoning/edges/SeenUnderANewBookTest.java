package id.kentongan.reasoning.edges;

import static id.kentongan.reasoning.measure.Reports.day;
import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Level;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.played.Playing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a new book would have shown at a moment at which the one before was in force, nobody sees. */
class SeenUnderANewBookTest {
    private static final Duration TICK = Duration.ofMinutes(1);
    private static final RuleBook STRICT = book("2");
    private static final RuleBook MILD = book("1");

    /** The open report leaves its window of fourteen days at the very tick from which the milder book judges. */
    @Test
    void whatMayBeReadRaisesNothingAtAMomentThatTheNewBookNeverJudged() {
        assertThat(seen(report("open").in("35.14").at(0).observation())).isEqualTo(Level.HIJAU);
    }

    @Test
    void whatMayStillBeReadAtItsFirstTickIsSeen() {
        assertThat(seen(report("open").in("35.14").at(0.01).observation())).isEqualTo(Level.KUNING);
    }

    /** What who may read no secret sees of an alert that secrets have raised, as it was told. */
    private static Level seen(Observation open) {
        List<Observation> journal = List.of(open, report("1").in("35.14").at(13).secret(Classification.RAHASIA),
                report("2").in("35.14").at(13).secret(Classification.RAHASIA));
        try (Playing playing = Playing.whole(STRICT, TICK, journal)) {
            playing.adopt(MILD, day(14).minus(TICK)).to(day(14).plus(TICK.multipliedBy(3)));
            assertThat(playing.open()).hasSize(1);
            Level told = playing.shown().stream().map(shown -> shown.visible().biasa()).reduce((one, later) -> later)
                    .orElse(Level.HIJAU);
            assertThat(playing.open().get(0).visible().biasa()).as("told as it stands").isEqualTo(told);
            return told;
        }
    }

    private static RuleBook book(String yellow) {
        return new Pages().criterion(Map.of("kuning", yellow)).read();
    }
}
