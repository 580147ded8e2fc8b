package id.kentongan.reasoning.shard;

import static id.kentongan.reasoning.measure.Reports.report;
import static id.kentongan.reasoning.shard.Country.CLASH;
import static id.kentongan.reasoning.shard.Country.JATENG;
import static id.kentongan.reasoning.shard.Country.JATIM;
import static id.kentongan.reasoning.shard.Country.NATIONAL;
import static id.kentongan.reasoning.shard.Country.PROVINCIAL;
import static id.kentongan.reasoning.shard.Country.START;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.measure.Reports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressTest {
    private static final Reports MEDIA = report("1").by("MEDIA");

    private final List<JournalEntry> journal = new ArrayList<>();
    private final Past past = (source, id) -> journal.stream().filter(entry -> entry.id().lineage().equals(source + "/" + id))
            .toList();
    private final Address address = new Address(PROVINCIAL, past);

    @Test
    void aReportGoesToItsProvinceAndToTheNationOnlyWhereThatHasSubscribed() {
        assertThat(sent(MEDIA)).isEqualTo(Map.of(JATIM, Role.COUNTS));
        assertThat(sent(report("2").of("NIHIL"))).isEqualTo(Map.of(JATIM, Role.COUNTS, Scope.NATION, Role.COUNTS));
        Address national = new Address(NATIONAL, past);
        assertThat(national.of(MEDIA.observation())).containsOnlyKeys(JATIM, Scope.NATION);
        assertThat(national.of(MEDIA.of("NIHIL").observation())).containsOnlyKeys(JATIM);
    }

    @Test
    void anotherBookMakesTheNationSubscribeAnew() {
        assertThat(sent(MEDIA)).containsOnlyKeys(JATIM);
        address.under(NATIONAL);
        assertThat(sent(report("2").by("MEDIA"))).containsOnlyKeys(JATIM, Scope.NATION);
        address.under(PROVINCIAL);
        assertThat(sent(report("3").by("MEDIA"))).containsOnlyKeys(JATIM);
    }

    @Test
    void aCorrectionThatMovesProvinceGoesToBothAndSoDoesEveryLaterOne() {
        sent(MEDIA);
        assertThat(sent(MEDIA.revision(1).received(1).in("33.01"))).isEqualTo(Map.of(JATIM, Role.COUNTS, JATENG, Role.COUNTS));
        assertThat(sent(MEDIA.revision(2).received(2).in("33.02").withdrawn())).containsOnlyKeys(JATIM, JATENG);
        assertThat(sent(report("2").by("MEDIA").received(2).revision(1).in("33.01"))).containsOnlyKeys(JATENG);
    }

    @Test
    void aCorrectionAwayFromWhatTheNationAsksForReachesTheNationToo() {
        sent(report("1").of("NIHIL"));
        address.under(NATIONAL);
        sent(MEDIA.received(1));
        assertThat(sent(MEDIA.revision(1).received(2).of("NIHIL"))).containsOnlyKeys(JATIM, Scope.NATION);
    }

    @Test
    void whatComesAfterAHigherRevisionIsLateAndOnlyWhereItLies() {
        assertThat(sent(MEDIA.revision(2).in("33.01"))).isEqualTo(Map.of(JATENG, Role.COUNTS));
        assertThat(sent(MEDIA.received(1))).isEqualTo(Map.of(JATIM, Role.LATE));
        assertThat(sent(MEDIA.revision(1).received(2))).isEqualTo(Map.of(JATIM, Role.LATE));
        assertThat(sent(MEDIA.revision(3).received(3).in("33.01"))).isEqualTo(Map.of(JATIM, Role.COUNTS, JATENG, Role.COUNTS));
    }

    @Test
    void theWholeGetsEverythingInTheSameRole() {
        assertThat(address.toWhole(MEDIA.revision(2).in("33.01").observation()).role()).isEqualTo(Role.COUNTS);
        assertThat(address.toWhole(MEDIA.received(1).observation()).role()).isEqualTo(Role.LATE);
        assertThat(address.toWhole(MEDIA.revision(3).received(2).observation()).role()).isEqualTo(Role.COUNTS);
        assertThat(address.toWhole(new BookTaken("ab", START)).role()).isEqualTo(Role.COUNTS);
    }

    @Test
    void anAddressAfterARestartSendsAsTheOneBeforeWould() {
        Address restarted = new Address(PROVINCIAL, past);
        restarted.remember("MEDIA", "1", 2, Set.of(JATENG));
        assertThat(restarted.of(MEDIA.revision(1).received(1).observation())).isEqualTo(Map.of(JATIM, Role.LATE));
        assertThat(restarted.of(MEDIA.revision(3).received(2).observation())).containsOnlyKeys(JATIM, JATENG);
        Address forgetful = new Address(PROVINCIAL, past);
        assertThat(forgetful.of(MEDIA.revision(1).received(1).observation())).isEqualTo(Map.of(JATIM, Role.COUNTS));
    }

    @Test
    void whatWasReceivedLaterIsNotThePastOfACorrection() {
        journal.add(MEDIA.revision(5).received(9).in("33.01").observation());
        assertThat(address.of(MEDIA.revision(1).received(1).observation())).isEqualTo(Map.of(JATIM, Role.COUNTS));
    }

    @Test
    void handlingGoesToTheProvinceOfItsAlertAndToTheNation() {
        assertThat(address.of(Country.handling("h", 0, CLASH, Duration.ZERO, Duration.ZERO)))
                .isEqualTo(Map.of(JATIM, Role.COUNTS, Scope.NATION, Role.COUNTS));
    }

    @Test
    void aLateHandlingIsLate() {
        address.of(Country.handling("h", 1, CLASH, Duration.ZERO, Duration.ZERO));
        assertThat(address.of(Country.handling("h", 0, CLASH, Duration.ZERO, Duration.ofHours(1))).values())
                .containsOnly(Role.LATE);
    }

    @Test
    void thatABookWasTakenUpGoesToNobody() {
        assertThat(address.of(new BookTaken("ab", START))).isEmpty();
    }

    private Map<Scope, Role> sent(Reports report) {
        Map<Scope, Role> sent = address.of(report.observation());
        journal.add(report.observation());
        return sent;
    }
}
