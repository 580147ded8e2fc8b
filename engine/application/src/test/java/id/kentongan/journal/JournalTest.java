package id.kentongan.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Act;
import id.kentongan.facts.BookTaken;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class JournalTest {
    private static final Instant AT = Instant.parse("2024-11-20T08:00:00.123456Z");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatGoesInComesOutTheSameToTheLastDigit(Engine engine) throws IOException {
        try (Engine.Open open = Engine.migrated(engine, directory)) {
            Journal journal = new Posts(open.source(), AT).journal();
            List<JournalEntry> entries = List.of(Reports.report("a", 0, "0", AT), Reports.report("b", 0, "1200", AT),
                    Reports.report("c", 3, "0.000000000000000000000000000001", AT),
                    Reports.report("d", 0, "123456789012345678901234567890", AT), Reports.handling("e", AT), Reports.act("g", AT),
                    new Act(Act.id("analis", "g", 1), false, new Deed.Clear(), Reports.act("g", AT).key(), Optional.empty(), "ya",
                            AT, AT),
                    Reports.unstated("f", AT), new BookTaken("0a".repeat(32), AT));
            assertThat(journal.append(entries, Submission.PROGRAM).fresh()).containsOnly(true);
            assertThat(journal.after(0, AT, 10)).extracting(Addressed::entry).containsExactlyElementsOf(entries);
            assertThat(journal.upTo(Long.MAX_VALUE)).containsExactlyElementsOf(entries);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anEntrySentAgainStandsOnceAndTheOthersOfItsBatchAreKept(Engine engine) throws IOException {
        try (Engine.Open open = Engine.migrated(engine, directory)) {
            Journal journal = new Posts(open.source(), AT).journal();
            journal.append(List.of(Reports.report("a", 0, "1", AT)), Submission.PROGRAM);
            Appended second = journal.append(List.of(Reports.report("b", 0, "1", AT), Reports.report("a", 0, "2", AT),
                    Reports.report("a", 1, "2", AT), Reports.report("b", 0, "1", AT)), Submission.PROGRAM);
            assertThat(second.fresh()).containsExactly(true, false, true, false);
            assertThat(second.after()).isEqualTo(1);
            assertThat(second.sent()).extracting(Addressed::seq).containsExactly(2L, 4L);
            assertThat(journal.after(0, AT, 10)).extracting(Addressed::seq).as("places rise; a duplicate's stays empty")
                    .containsExactly(1L, 2L, 4L);
            assertThat(journal.size()).isEqualTo(3);
            assertThat(journal.find(Reports.report("a", 0, "1", AT).id())).contains(Reports.report("a", 0, "1", AT));
        }
    }

    /** With it the driver no longer says which row of a batch was inserted. */
    @Test
    void whereTheDriverGivesNoCountsNewAndKnownAreStillToldApart() {
        try (Engine.Open open = Engine.migrated(Engine.POSTGRESQL, directory, "latest", "&reWriteBatchedInserts=true")) {
            Journal journal = new Posts(open.source(), AT).journal();
            Random random = new Random(8);
            Set<EntryId> known = new HashSet<>();
            for (int batch = 0; batch < 40; batch++) {
                List<Observation> entries = IntStream.range(0, 1 + random.nextInt(600))
                        .mapToObj(one -> Reports.report("r" + random.nextInt(9_000), random.nextInt(2), "1", AT)).toList();
                long before = journal.size();
                Appended appended = journal.append(entries, Submission.PROGRAM);
                assertThat(appended.fresh()).isEqualTo(entries.stream().map(entry -> known.add(entry.id())).toList());
                assertThat(journal.size() - before).isEqualTo(appended.sent().size());
                appended.sent().forEach(sent -> assertThat(entries.get((int) (sent.seq() - appended.after() - 1)))
                        .isEqualTo(sent.entry()));
            }
            assertThat(journal.size()).isEqualTo(known.size()).isGreaterThan(5_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aReaderSeesOnlyWhatWasReceivedUpToItsMoment(Engine engine) throws IOException {
        try (Engine.Open open = Engine.migrated(engine, directory)) {
            Journal journal = new Posts(open.source(), AT).journal();
            journal.append(List.of(Reports.report("a", 0, "1", AT)), Submission.PROGRAM);
            journal.append(List.of(Reports.report("b", 0, "1", AT.plusNanos(1_000))), Submission.PROGRAM);
            assertThat(journal.after(0, AT, 10)).hasSize(1);
            assertThat(journal.after(0, AT.plusNanos(1_000), 10)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPeriodIsWhatWasReceivedInItHoweverPlacesAreSpread(Engine engine) {
        try (Engine.Open open = Engine.migrated(engine, directory)) {
            Journal journal = new Posts(open.source(), AT).journal();
            assertThat(journal.between(AT, AT.plusSeconds(1), 0, 10)).as("nothing yet").isEmpty();
            journal.begin(new BookTaken("0a".repeat(32), AT));
            Random random = new Random(5);
            Instant received = AT;
            for (int batch = 0; batch < 30; batch++) {
                Instant at = received;
                // The same again leaves empty places.
                journal.append(IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(one -> Reports.report("r" + random.nextInt(60), 0, "1", at)).toList(), Submission.PROGRAM);
                received = received.plusSeconds(random.nextInt(3));
            }
            List<Recorded> all = journal.between(AT, Instant.MAX.minusSeconds(1), -1, 1_000);
            assertThat(all).hasSize((int) journal.size());
            for (int question = 0; question < 60; question++) {
                Instant from = AT.plusSeconds(random.nextInt(40) - 5);
                Instant to = from.plusSeconds(random.nextInt(20));
                long after = random.nextInt(100);
                assertThat(journal.between(from, to, after, 7)).as("%s to %s after %d", from, to, after)
                        .isEqualTo(all.stream().filter(one -> one.seq() > after && !one.entry().receivedAt().isBefore(from)
                                && one.entry().receivedAt().isBefore(to)).limit(7).toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsRareIsFoundByWhatItIs(Engine engine) {
        try (Engine.Open open = Engine.migrated(engine, directory)) {
            Journal journal = new Posts(open.source(), AT).journal();
            journal.append(List.of(Reports.report("a", 0, "1", AT), Reports.report("a", 1, "1", AT), Reports.handling("h", AT),
                    Reports.report("a", 1, "1", AT), new BookTaken("0a".repeat(32), AT), Reports.report("b", 0, "1", AT),
                    Reports.act("t", AT)), Submission.PROGRAM);
            assertThat(new JdbcTemplate(open.source()).queryForList("SELECT what || ' ' || seq FROM journal_rare ORDER BY seq",
                    String.class)).containsExactly("REVISION 2", "HANDLING 3", "BUKU 5", "TINDAKAN 7");
            assertThat(journal.acts(3)).extracting(Recorded::entry).containsExactly(Reports.act("t", AT));
            assertThat(journal.beginning()).contains(AT);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theTableItselfRefusesWhatNoAdapterMayLetThrough(Engine engine) throws IOException {
        try (Engine.Open open = Engine.migrated(engine, directory)) {
            JdbcTemplate jdbc = new JdbcTemplate(open.source());
            Journal journal = new Posts(open.source(), AT).journal();
            journal.append(List.of(Reports.report("a", 0, "1", AT)), Submission.PROGRAM);
            for (String breach : List.of("amount = -1", "amount = 1e40", "amount = NULL", "reliability = 'G'", "credibility = 7",
                    "credibility = NULL", "region = NULL", "type = 'BUKU'",
                    "kind = 'RUMOUR'", "revision = -1", "type = 'HANDLING'", "received_at = NULL")) {
                assertThatThrownBy(() -> jdbc.update("UPDATE journal SET " + breach)).as(breach)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }
}
