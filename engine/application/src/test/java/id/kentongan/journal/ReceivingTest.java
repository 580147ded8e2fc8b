package id.kentongan.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.simulation.FrailDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionException;

class ReceivingTest {
    private static final Instant AT = Instant.parse("2024-11-20T08:00:00Z");

    @TempDir
    Path directory;

    /** What lies ready was addressed under the books before. */
    @Test
    void onceAnotherBookIsAddedTheJournalHasToBeAsked() throws IOException {
        try (Engine.Open open = Engine.migrated(Engine.H2, directory)) {
            Posts posts = new Posts(open.source(), AT);
            receive(posts, "a");
            assertThat(handedOut(posts, 0)).containsExactly(1L);
            receive(posts, "b");
            posts.receiving().alsoUnder(RuleBook.read(Path.of("../../rules")));
            assertThat(handedOut(posts, 1)).isEmpty();
            receive(posts, "c");
            assertThat(handedOut(posts, 2)).containsExactly(3L);
        }
    }

    /** An answer that is lost leaves open whether it was committed; a book that judges by then must be known to judge. */
    @Test
    void whatWasCommittedAfterAllIsMadeKnownBeforeItsTimeHasPassed() throws IOException {
        try (Engine.Open open = Engine.migrated(Engine.H2, directory)) {
            FrailDatabase database = new FrailDatabase(open.source());
            Posts posts = new Posts(database, AT);
            assertThat(knownAfterAFault(posts, database, FrailDatabase.Moment.BEFORE_COMMIT)).isEmpty();
            assertThat(knownAfterAFault(posts, database, FrailDatabase.Moment.AFTER_COMMIT)).hasSize(1)
                    .isEqualTo(posts.all().stream().map(JournalEntry::receivedAt).toList());
        }
    }

    @Test
    void thatNothingCanBeKeptIsToldUntilSomethingIs() throws IOException {
        try (Engine.Open open = Engine.migrated(Engine.H2, directory)) {
            FrailDatabase database = new FrailDatabase(open.source());
            Posts posts = new Posts(database, AT);
            assertThat(posts.receiving().failing()).isEmpty();
            lose(posts, database, FrailDatabase.Moment.BEFORE_COMMIT, new ArrayList<>());
            assertThat(posts.receiving().failing()).get().asString().contains("tidak ada yang dapat dicatat");
            receive(posts, "a");
            assertThat(posts.receiving().failing()).isEmpty();
        }
    }

    @Test
    void whatWasCommittedAfterAllIsKnownBeforeAnyBookIsAskedNoLonger() throws IOException {
        try (Engine.Open open = Engine.migrated(Engine.H2, directory)) {
            FrailDatabase database = new FrailDatabase(open.source());
            Posts posts = new Posts(database, AT);
            List<Instant> known = new ArrayList<>();
            List<Instant> knownThen = new ArrayList<>();
            lose(posts, database, FrailDatabase.Moment.AFTER_COMMIT, known);
            posts.receiving().onlyUnder(() -> {
                knownThen.addAll(known);
                return List.of(RuleBook.read(Path.of("src/test/resources/rules-kecil")));
            });
            assertThat(knownThen).hasSize(1);
        }
    }

    private static void lose(Posts posts, FrailDatabase database, FrailDatabase.Moment moment, List<Instant> known) {
        database.failAt(moment, 0, false);
        assertThatThrownBy(
                () -> posts.receiving().receive(Submission.PROGRAM, at -> List.of(new BookTaken(moment.name(), at)), known::add))
                .isInstanceOf(TransactionException.class);
        assertThat(known).isEmpty();
    }

    private static List<Instant> knownAfterAFault(Posts posts, FrailDatabase database, FrailDatabase.Moment moment) {
        List<Instant> known = new ArrayList<>();
        lose(posts, database, moment, known);
        posts.receiving().horizon();
        List<Instant> told = List.copyOf(known);
        posts.receiving().horizon();
        assertThat(known).as("told once").isEqualTo(told);
        return told;
    }

    private static void receive(Posts posts, String id) {
        posts.receiving().receive(Submission.PROGRAM, at -> List.of(Reports.report(id, 0, "1", at)));
    }

    private static List<Long> handedOut(Posts posts, long after) {
        return posts.mail().after(after, AT.plus(Duration.ofDays(1)), 10).stream().map(Addressed::seq).toList();
    }
}
