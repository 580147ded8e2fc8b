package id.kentongan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.adapters.Reading;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.journal.Engine;
import id.kentongan.journal.Posts;
import id.kentongan.journal.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(Engine.class)
class IntakeTest {
    private static final Instant NOW = Instant.parse("2024-11-20T08:00:00.123456789Z");

    @Parameter
    Engine engine;

    @TempDir
    Path directory;
    private Engine.Open open;
    private Posts posts;
    private Intake intake;

    @BeforeEach
    void openJournal() {
        open = Engine.migrated(engine, directory);
        posts = new Posts(open.source(), NOW);

        intake = new Intake(posts.receiving(), posts.past(), Intakes.refusals(open.source()),
                new Editions(new JdbcTemplate(open.source())),
                event -> {});
    }

    @AfterEach
    void closeJournal() throws IOException {
        open.close();
    }

    @Test
    void acceptedDuplicateAndRefusedAddUp() {
        Acknowledgement receipt = intake.take(List.of(read(1, "a"), new Reading.Refused(2, "value", "1,5", "Tulis 1.5.", "{...}"),
                read(3, "b"), read(4, "a")), Senders.anybody("uji"));
        assertThat(receipt)
                .isEqualTo(new Acknowledgement(2, 1, List.of(new Reading.Refused(2, "value", "1,5", "Tulis 1.5.", "{...}"))));
        assertThat(Intakes.refused(open.source(), 10)).extracting(Refusals.Kept::sender).containsExactly("uji");
    }

    @Test
    void whatIsRefusedLineAfterLineIsLeftUnread() {
        AtomicInteger read = new AtomicInteger();
        Acknowledgement receipt = intake.take(IntStream.range(0, 100_000).mapToObj(line -> {
            read.incrementAndGet();
            return new Reading.Refused(line, "", "x", "Tulis JSON.", "x");
        }), Senders.anybody("uji"));
        assertThat(receipt.refused()).hasSize(Intake.MOST_REFUSED);
        assertThat(receipt.rest()).hasValueSatisfying(rest -> {
            assertThat(rest.line()).isEqualTo(Intake.MOST_REFUSED);
            assertThat(rest.remedy()).contains("tidak dibaca lagi");
        });
        assertThat(read).hasValue(Intake.MOST_REFUSED + 1);
        assertThat(Intakes.refused(open.source(), 20_000)).hasSize(Intake.MOST_REFUSED);
    }

    @Test
    void asManyRefusalsAsAreKeptAreNoReasonToEnd() {
        Acknowledgement receipt = intake.take(IntStream.range(0, Intake.MOST_REFUSED)
                .mapToObj(line -> new Reading.Refused(line, "", "x", "Tulis JSON.", "x")), Senders.anybody("uji"));
        assertThat(receipt.refused()).hasSize(Intake.MOST_REFUSED);
        assertThat(receipt.rest()).isEmpty();
    }

    /** Also where each line can be read, and only its size or the journal knows better. */
    @Test
    void whateverIsRefusedLineAfterLineIsLeftUnreadAndWhatStoodBeforeStays() {
        intake.take(List.of(read(1, "a")), Senders.anybody("uji"));
        for (String what : List.of("a", "x".repeat(201))) {
            Stream<Reading> others = IntStream.rangeClosed(1, 3_000)
                    .mapToObj(line -> new Reading.Understood(line, Reports.report(what, 0, Integer.toString(line + 1), NOW)));
            Acknowledgement receipt = intake.take(Stream.concat(others, Stream.of(read(3_001, "b"))), Senders.anybody("uji"));
            assertThat(receipt.refused()).hasSize(Intake.MOST_REFUSED);
            assertThat(receipt.rest()).hasValueSatisfying(rest -> assertThat(rest.line()).isEqualTo(Intake.MOST_REFUSED + 1));
            assertThat(receipt.accepted()).isZero();
            assertThat(posts.all()).hasSize(1);
        }
        assertThat(Intakes.refused(open.source(), 20_000)).hasSize(2 * Intake.MOST_REFUSED);
    }

    @Test
    void whatWasTakenBeforeTooManyWereRefusedIsToldAndKept() {
        Stream<Reading> mixed = IntStream.rangeClosed(1, 5_000).mapToObj(line -> line % 2 == 0
                ? read(line, "b" + line)
                : new Reading.Refused(line, "", "x", "Tulis JSON.", "x"));
        Acknowledgement receipt = intake.take(mixed, Senders.anybody("uji"));
        assertThat(receipt.refused()).hasSize(Intake.MOST_REFUSED);
        assertThat(receipt.rest()).isPresent();
        assertThat(posts.all()).hasSize(receipt.accepted()).hasSize(999);
    }

    @Test
    void refusalsAreToldInTheOrderOfTheirLines() {
        intake.take(List.of(read(1, "a")), Senders.anybody("uji"));
        Reading other = new Reading.Understood(1, Reports.report("a", 0, "7", NOW));
        assertThat(intake.take(List.of(other, new Reading.Refused(2, "", "x", "Tulis JSON.", "x")), Senders.anybody("uji"))
                .refused())
                .extracting(Reading.Refused::line).containsExactly(1, 2);
    }

    @Test
    void anotherValueUnderTheSameRevisionIsRefusedAndChangesNothing() {
        intake.take(List.of(read(1, "a")), Senders.anybody("uji"));
        JournalEntry other = Reports.report("a", 0, "7", NOW);

        Acknowledgement receipt = intake.take(List.of(new Reading.Understood(4, other), read(5, "a")), Senders.anybody("uji"));

        assertThat(receipt.accepted()).isZero();
        assertThat(receipt.duplicate()).isEqualTo(1);
        assertThat(receipt.refused()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(4);
            assertThat(line.field()).isEqualTo("id");
            assertThat(line.value()).isEqualTo("a");
            assertThat(line.remedy()).contains("sudah tercatat dengan isi lain", "revision yang lebih besar")
                    .doesNotContain("value");
        });
        assertThat(Intakes.refused(open.source(), 10)).hasSize(1);
        assertThat(posts.all()).hasSize(1);
    }

    @Test
    void anotherTextUnderTheSameRevisionIsNoDuplicateEither() {
        intake.take(List.of(read(1, "a")), Senders.anybody("uji"));
        Observation said = Reports.report("a", 0, "1", NOW);
        Observation other = new Observation(said.id(), false, said.indicator(), said.region(), said.value(), said.occurredAt(),
                said.receivedAt(), said.grade(), said.classification(), said.origin(), said.kind(), "Isi yang lain");
        Acknowledgement receipt = intake.take(List.of(new Reading.Understood(1, other)), Senders.anybody("uji"));
        assertThat(receipt.duplicate()).isZero();
        assertThat(receipt.refused()).singleElement()
                .satisfies(line -> assertThat(line.remedy()).doesNotContain(said.text()).doesNotContain("Laporan"));
    }

    @Test
    void timesAreCutToMicrosecondsSoThatReplayEqualsLive() {
        intake.take(List.of(read(1, "a")), Senders.anybody("uji"));
        JournalEntry kept = posts.all().get(0);
        assertThat(kept.occurredAt()).isEqualTo(Instant.parse("2024-11-20T08:00:00.123456Z"));
        assertThat(kept.receivedAt()).isEqualTo(Instant.parse("2024-11-20T08:00:00.123456Z"));
    }

    @Test
    void aReportFromMoreThanADayAheadIsRefusedByTheTimeOfRealReceipt() {
        JournalEntry ahead = Reports.report("a", 0, "1", NOW.plusSeconds(86_401));
        Acknowledgement receipt = intake.take(List.of(new Reading.Understood(7, ahead)), Senders.anybody("uji"));
        assertThat(receipt.accepted()).isZero();
        assertThat(receipt.refused()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(7);
            assertThat(line.field()).isEqualTo("occurredAt");
            assertThat(line.remedy()).contains("24 jam");
        });
    }

    @Test
    void whatDoesNotFitAColumnIsRefusedAndTheRestIsKept() {
        Acknowledgement receipt = intake.take(List.of(read(1, "x".repeat(201)), read(2, "nul\u0000"), read(3, "a"),
                new Reading.Understood(4, Reports.report("b", 0, "1e-41", NOW))), Senders.anybody("uji"));
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.refused()).extracting(Reading.Refused::field).containsExactly("id", "id", "value");
    }

    @Test
    void aLongPayloadIsTakenWhole() {
        Acknowledgement receipt = intake.take(IntStream.range(0, 1_234).mapToObj(line -> read(line, "r" + line)),
                Senders.anybody("uji"));
        assertThat(receipt.accepted()).isEqualTo(1_234);
        assertThat(posts.all()).hasSize(1_234);
    }

    @Test
    void whatAnotherProgramCrowdedOutIsNotTakenForADuplicate() throws Exception {
        try (Connection other = open.source().getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "INSERT INTO journal (seq, source, id, revision, type, region, kind, occurred_at, received_at, remarks, "
                            + "code, progress, unit) VALUES (1, 'POLRES', 'lain', 0, 'HANDLING', '73', 'ACTUAL', CURRENT_TIMESTAMP, "
                            + "CURRENT_TIMESTAMP, '', 'KEA-01', 'SELESAI', 'Polres')");
            CompletableFuture<Acknowledgement> taken = CompletableFuture
                    .supplyAsync(() -> intake.take(List.of(read(1, "a")), Senders.anybody("uji")));
            TimeUnit.MILLISECONDS.sleep(300);
            other.commit();
            assertThatThrownBy(taken::get).hasRootCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another program writes to the same journal");
        }
        assertThat(intake.take(List.of(read(1, "a")), Senders.anybody("uji")).accepted()).isEqualTo(1);
        assertThat(posts.journal().size()).isEqualTo(2);
    }

    @Test
    void nothingReceivedBeforeAHorizonIsStillOnItsWay() throws InterruptedException {
        AtomicInteger sent = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(4);
        for (int sender = 0; sender < 4; sender++) {
            String name = "s" + sender;
            new Thread(() -> {
                for (int i = 0; i < 50; i++) {
                    intake.take(List.of(read(1, name + "-" + i)), Senders.anybody(name));
                    sent.incrementAndGet();
                }
                done.countDown();
            }).start();
        }
        int seen = 0;
        long seq = 0;
        while (done.getCount() > 0 || seen < sent.get()) {
            Instant horizon = posts.receiving().horizon();
            var page = posts.journal().after(seq, horizon, 1_000);
            seen += page.size();
            seq = page.isEmpty() ? seq : page.get(page.size() - 1).seq();
            assertThat(posts.receivedUpTo(horizon)).as("as many as were seen at once").isEqualTo(seen);
        }
        assertThat(seen).isEqualTo(200);
    }

    private static Reading read(int line, String id) {
        return new Reading.Understood(line, Reports.report(id, 0, "1", NOW));
    }
}
