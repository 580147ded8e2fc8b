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
import id.kentongan.reasoning.played.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days since the last report pass for everybody at other moments: each by what he may read. */
class SeenByTimeTest {
    /** Three days of silence are yellow, and stay so for a month. */
    private static final RuleBook BOOK = new Pages()
            .criterion(Map.of("ukuran", "hari_sejak", "kuning", "3", "merah", "60", "reda", "1",
                    "tahan_hari", "30"))
            .read();

    /**
     * A secret, then silence: yellow. An open report, and a day later another secret: for whoever may read no secret the three days are over
     * a moment after noon of the seventh day, for everybody else later.
     */
    @Test
    void whatMayBeReadRisesAtTheMomentAtWhichItsOwnTimeIsOver() {
        List<Observation> journal = List.of(report("1").in("35.14").at(0).secret(Classification.RAHASIA),
                report("2").in("35.14").at(3.25).observation(), report("3").in("35.14").at(4).secret(Classification.RAHASIA));
        try (Playing playing = Playing.whole(BOOK, Duration.ofMinutes(1), journal)) {
            playing.to(day(6.9));
            assertThat(playing.open()).hasSize(1);
            assertThat(playing.shown()).filteredOn(shown -> shown.visible().biasa() == Level.KUNING).extracting(Shown::at)
                    .containsExactly(day(6.25));
        }
    }
}
