package id.kentongan.reasoning;

import static id.kentongan.reasoning.measure.Reports.T0;
import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was received at one moment counts in the order of its ids, in whatever order it was written down. */
class OneMomentTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant NEXT = T0.plus(MINUTE);
    private static final RuleBook BOOK = new Pages().read();
    private static final RuleBook WEEK = new Pages().criterion(Map.of("jendela_hari", "7")).read();
    private static final Observation SOUND = report("x").in("35.14").observation();
    private static final Observation WITHDRAWN = report("x").in("35.14").revision(1).withdrawn().observation();
    private static final Observation NOTHING = report("z").in("35.14").worth("0").graded("A1").observation();
    private static final Observation COPY = report("c").by("MEDIA").in("35.14").from("POLRES/z").observation();

    /** A sound report that its own correction withdraws; a copy of less grade than the report of nothing that it names. */
    static Stream<List<Observation>> moments() {
        return Stream.of(List.of(SOUND, WITHDRAWN), List.of(WITHDRAWN, SOUND), List.of(COPY, NOTHING), List.of(NOTHING, COPY),
                List.of(NOTHING, WITHDRAWN, COPY, SOUND));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aRestoredMemoryGoesOnAsTheOldOneWould(List<Observation> written) {
        try (Reasoning on = played(BOOK, written); Reasoning again = restored(BOOK, written)) {
            assertThat(measured(on)).startsWith("0 dalam 14 hari");
            assertThat(measured(again)).isEqualTo(measured(on));
            assertThat(goesOn(again)).isEqualTo(goesOn(on)).isEmpty();
            assertThat(again.facts()).isEqualTo(on.facts());
        }
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aBookWithAnotherWindowAdoptedInFlightDecidesAsAMemoryBuiltWithIt(List<Observation> written) {
        try (Reasoning flying = played(BOOK, written); Reasoning built = restored(WEEK, written)) {
            flying.adopt(WEEK, T0.plus(MINUTE), () -> deliveries(written).stream());
            assertThat(measured(flying)).startsWith("0 dalam 7 hari");
            assertThat(goesOn(flying)).isEqualTo(goesOn(built)).isEmpty();
            assertThat(measured(flying)).isEqualTo(measured(built)).startsWith("0 dalam 7 hari");
            assertThat(flying.facts()).isEqualTo(built.facts());
        }
    }

    /** Whoever takes up a book may be given what belongs to its tick already; it comes again with the tick. */
    @Test
    void whatIsReceivedInTheTickOfABookIsCountedOnce() {
        Observation later = report("l").in("35.14").received(1.0 / 1440).observation();
        List<Observation> both = List.of(SOUND, later);
        try (Reasoning flying = fresh(BOOK, both)) {
            flying.judge(T0, deliveries(List.of(SOUND)));
            flying.adopt(WEEK, NEXT, () -> deliveries(both).stream());
            assertThat(measured(flying)).startsWith("1 dalam 7 hari");
            flying.judge(NEXT, deliveries(List.of(later)));
            assertThat(measured(flying)).startsWith("2 dalam 7 hari");
        }
    }

    private static Reasoning fresh(RuleBook book, List<Observation> written) {
        return new Reasoning(book, MINUTE, Scope.WHOLE, T0, Past.of(written));
    }

    private static Reasoning played(RuleBook book, List<Observation> written) {
        Reasoning reasoning = fresh(book, written);
        assertThat(reasoning.judge(T0, deliveries(written)).decisions()).isEmpty();
        return reasoning;
    }

    private static Reasoning restored(RuleBook book, List<Observation> written) {
        Reasoning reasoning = fresh(book, written);
        reasoning.restore(deliveries(written).stream(), List.of(), List.of(), T0);
        return reasoning;
    }

    /** None is late: their roles were given in the order in which they count. */
    private static List<Delivery> deliveries(List<Observation> written) {
        return written.stream().map(report -> new Delivery(report, Role.COUNTS)).toList();
    }

    private static List<Decided> goesOn(Reasoning reasoning) {
        return reasoning.judge(NEXT, List.of()).decisions();
    }

    private static String measured(Reasoning reasoning) {
        return reasoning.why(RegionCode.of("35.14"), Optional.of("KEA-01")).concerns().stream().map(Why::measured).findFirst()
                .orElseThrow();
    }
}
