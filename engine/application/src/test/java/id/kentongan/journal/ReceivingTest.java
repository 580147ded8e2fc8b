package id.kentongan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.reasoning.book.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static void receive(Posts posts, String id) {
        posts.receiving().receive(at -> List.of(Reports.report(id, 0, "1", at)));
    }

    private static List<Long> handedOut(Posts posts, long after) {
        return posts.mail().after(after, AT.plus(Duration.ofDays(1)), 10).stream().map(Addressed::seq).toList();
    }
}
