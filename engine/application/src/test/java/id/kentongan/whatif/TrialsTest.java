package id.kentongan.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.kentongan.rulebook.TickLength;
import id.kentongan.access.AccountRole;
import id.kentongan.access.Bounds;
import id.kentongan.access.Caller;
import id.kentongan.facts.Classification;
import id.kentongan.access.Territory;
import id.kentongan.access.Bodies;
import id.kentongan.facts.JournalEntry;
import id.kentongan.journal.Journal;
import id.kentongan.problem.ProblemException;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.rulebook.Books;
import id.kentongan.rulebook.KeptBooks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrialsTest {
    private static final RuleBook BOOK = RuleBook.read(Path.of("src/test/resources/rules-kecil"));
    private static final Caller ASKER = new Caller("sari", AccountRole.ATURAN, "", Bounds.WIDEST);
    private static final Wish WISH = new Wish(BOOK.hash(), Optional.empty(), false, Optional.empty(), Optional.empty());

    private final CountDownLatch readable = new CountDownLatch(1);
    private final Journal journal = mock(Journal.class);
    private final KeptBooks kept = mock(KeptBooks.class);
    private final Books books = mock(Books.class);
    private final Trials trials = new Trials(journal, kept, books, Clock.systemUTC(), new TickLength(Duration.ofSeconds(1)));

    @BeforeEach
    void aJournalThatCannotBeReadYet() {
        when(kept.keeps(any())).thenReturn(true);
        when(books.current()).thenReturn(BOOK);
        when(journal.upTo(anyLong())).thenAnswer(asked -> {
            readable.await();
            return Stream.<JournalEntry>empty();
        });
    }

    @AfterEach
    void stop() {
        readable.countDown();
        trials.stop();
    }

    @Test
    void nobodyElseLearnsOfAComparison() throws InterruptedException {
        Trial trial = begin();
        assertThat(trials.find(trial.id(), new Caller("budi", AccountRole.ATURAN, "", Bounds.WIDEST))).isEmpty();
        assertThat(trials.find(trial.id(), ASKER)).containsSame(trial);
        Caller demoted = new Caller("sari", AccountRole.ATURAN, "",
                new Bounds(Territory.WHOLE, Bodies.NONE, Optional.of(Classification.BIASA), ""));
        assertThat(trials.find(trial.id(), demoted)).as("who may read less by now").isEmpty();
        readable.countDown();
        await(trial);
        assertThat(trial.progress().state()).isEqualTo(Trial.State.DONE);
        assertThat(trial.progress().answer()).contains("0 berubah");
    }

    @Test
    void onlySoManyWaitAndOneThatIsGivenUpMakesRoom() throws InterruptedException {
        Trial first = begin();
        for (int more = 1; more < 4; more++) {
            begin();
        }
        assertThatThrownBy(this::begin).isInstanceOfSatisfying(ProblemException.class,
                refused -> assertThat(refused.problem().status()).isEqualTo(503));
        trials.end(first);
        assertThat(trials.find(first.id(), ASKER)).isEmpty();
        Trial last = begin();
        readable.countDown();
        await(last);
        assertThat(first.progress().state()).isNotEqualTo(Trial.State.DONE);
        assertThat(last.progress().state()).isEqualTo(Trial.State.DONE);
    }

    @Test
    void aFaultIsToldAndTheNextOneIsAnswered() throws InterruptedException {
        when(kept.read("lama")).thenThrow(new IllegalStateException("rusak"));
        Trial faulty = trials.begin(new Wish("lama", Optional.empty(), false, Optional.empty(), Optional.empty()), ASKER,
                (answer, before, after) -> "");
        readable.countDown();
        await(faulty);
        assertThat(faulty.progress().state()).isEqualTo(Trial.State.FAILED);
        assertThat(faulty.progress().fault()).contains("kesalahan di server");
        Trial next = begin();
        await(next);
        assertThat(next.progress().state()).isEqualTo(Trial.State.DONE);
    }

    @Test
    void whatHasFailedStaysFailedWhateverItsPiecesStillSay() {
        Trial trial = new Trial("1", "sari", ASKER.clearance(), Clock.systemUTC().instant(), WISH);
        trial.reached(0.1);
        trial.failed("rusak");
        assertThatThrownBy(() -> trial.reached(0.2)).isInstanceOf(CancellationException.class);
        assertThat(trial.progress().state()).isEqualTo(Trial.State.FAILED);
    }

    @Test
    void whatWasAnsweredLongAgoMakesRoomForTheNew() throws InterruptedException {
        readable.countDown();
        Trial first = begin();
        await(first);
        for (int more = 0; more < 8; more++) {
            await(begin());
        }
        assertThat(trials.find(first.id(), ASKER)).isEmpty();
    }

    private Trial begin() {
        return trials.begin(WISH, ASKER, (answer, before, after) -> answer.alerts().size() + " berubah");
    }

    private static void await(Trial trial) throws InterruptedException {
        for (int waited = 0; waited < 600 && !trial.ended(); waited++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
