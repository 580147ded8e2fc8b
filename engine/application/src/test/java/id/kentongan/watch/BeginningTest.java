package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.JournalEntry;
import id.kentongan.journal.Engine;
import id.kentongan.journal.Journal;
import id.kentongan.journal.Receiving;
import id.kentongan.journal.Reports;
import id.kentongan.rulebook.Books;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** When time begins is in the journal. */
@ParameterizedClass
@EnumSource(Engine.class)
class BeginningTest {
    private static final Instant START = Instant.parse("2024-11-20T08:00:00Z");
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");

    @Parameter
    Engine engine;

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(START);

    @BeforeEach
    void keepItThere() {
        engine.keep(data);
    }

    @Test
    void itBeginsWhenTheFirstBookIsTakenUpAndStaysThereAcrossStarts() {
        for (int start = 0; start < 2; start++) {
            try (Post post = Post.open(data, RULES, clock)) {
                String hash = post.part(Books.class).current().hash();
                assertThat(post.journal()).singleElement().isInstanceOfSatisfying(BookTaken.class, taken -> {
                    assertThat(taken.hash()).isEqualTo(hash);
                    assertThat(taken.at()).isBetween(START, START.plusMillis(1));
                });
            }
            clock.pass(Duration.ofHours(1));
        }
    }

    @Test
    void storiesAreLaidAfterTheBeginningThatTheyAreGiven() {
        Instant told = START.minus(Duration.ofDays(3));
        try (Post post = Post.open(data, RULES, clock, List.of("--kentongan.begins=" + told))) {
            assertThat(post.part(Journal.class).holdsReports()).isFalse();
            post.part(Receiving.class)
                    .lay(List.of(Reports.report("a", 0, "3", told), Reports.report("b", 0, "6", told.plusSeconds(60))));
            assertThat(post.journal()).extracting(JournalEntry::receivedAt).containsExactly(told, told, told.plusSeconds(60));
            assertThat(post.part(Journal.class).beginning()).contains(told);
            post.round();
            assertThat(post.decisions()).isNotEmpty();
            assertThat(Digest.parting(post.decisions(), post.replayed())).isEmpty();
            post.send(Reports.report("c", 0, "1", START));
            assertThat(post.journal().get(3).receivedAt()).isAfter(told.plusSeconds(60)).isAfterOrEqualTo(START);
        }
    }
}
