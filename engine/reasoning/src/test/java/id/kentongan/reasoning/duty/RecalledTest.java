package id.kentongan.reasoning.duty;

import static id.kentongan.reasoning.measure.Reports.day;
import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.measure.Reports;
import id.kentongan.reasoning.site.Sites;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Duties that are recalled stand at every tick as those did that heard the reports. */
class RecalledTest {
    private static final List<RegionCode> REGIONS = List.of(RegionCode.of("35"), RegionCode.of("35.14"),
            RegionCode.of("35.14.01"), RegionCode.of("35.14.01.2001"), RegionCode.of("35.14.01.2002"));
    private static final int TICKS = 60;

    private final List<Turn> turns = new ArrayList<>();

    @RepeatedTest(200)
    void asTheyStoodWhenReportsWereHeard(RepetitionInfo repetition) {
        List<String> heard = heard(repetition.getCurrentRepetition());
        assertThat(recalled()).as("seed %d", repetition.getCurrentRepetition()).isEqualTo(heard);
    }

    @Test
    void aTurnThatIsForgottenIsNoticed() {
        List<String> heard = heard(1);
        turns.remove(turns.size() / 2);
        assertThat(recalled()).isNotEqualTo(heard);
    }

    /** What was told, and how each region stood, tick by tick. */
    private List<String> heard(long seed) {
        Random random = new Random(seed);
        Agenda agenda = new Agenda();
        Sites sites = sites();
        Duties duties = new Duties(List.of(source("DESA", RegionLevel.DESA, 24), source("POLRES", RegionLevel.KABUPATEN, 48),
                source("PROV", RegionLevel.PROVINSI, 24)), List.of(), Instant.EPOCH, sites, agenda);
        duties.tellTurns(turns::add);
        List<String> seen = new ArrayList<>();
        for (int tick = 0; tick < TICKS; tick++) {
            double now = tick / 6.0;
            for (int more = random.nextInt(3); more > 0; more--) {
                Reports some = report(tick + "-" + more).by(List.of("DESA", "POLRES", "PROV").get(random.nextInt(3)))
                        .in(REGIONS.get(random.nextInt(REGIONS.size())).dotted()).received(now)
                        .occurred(now - random.nextInt(4) * 0.4);
                duties.accept((random.nextInt(9) == 0 ? some.withdrawn() : some).observation(),
                        sites.of(RegionCode.of(some.region())), true,
                        random.nextInt(9) == 0 ? Optional.of(some.occurred(now - 0.5).observation()) : Optional.empty());
            }
            seen.add(settled(duties, agenda, day(now)));
        }
        return seen;
    }

    private List<String> recalled() {
        Agenda agenda = new Agenda();
        Duties duties = Duties.recalling(turns, sites(), agenda);
        List<String> seen = new ArrayList<>();
        for (int tick = 0; tick < TICKS; tick++) {
            seen.add(settled(duties, agenda, day(tick / 6.0)));
        }
        return seen;
    }

    private static String settled(Duties duties, Agenda agenda, Instant tick) {
        List<String> told = new ArrayList<>();
        agenda.wakeAllBy(Nanos.of(tick));
        duties.settle(tick, (source, silent) -> told.add(source + " " + silent));
        REGIONS.forEach(region -> told.add(region + " " + duties.blind(region) + " " + duties.live(region)));
        return told.stream().sorted().toList().toString();
    }

    private static Sites sites() {
        return new Sites(region -> region.dotted().startsWith("35"), RegionLevel.DESA);
    }

    private static SourceRow source(String code, RegionLevel level, int hours) {
        return new SourceRow(code, code, "", 'B', Classification.BIASA, level, Optional.of(Duration.ofHours(hours)), "");
    }
}
