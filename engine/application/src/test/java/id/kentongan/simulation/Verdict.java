package id.kentongan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.rulebook.Books;
import id.kentongan.rulebook.KeptBooks;
import id.kentongan.watch.Digest;
import id.kentongan.watch.Post;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** What must be so at the end of every life. */
final class Verdict {
    private Verdict() {}

    static void on(Life life, Figures figures) {
        Post post = life.post();
        List<JournalEntry> journal = post.journal();
        List<JournalEntry> taken = journal.stream().filter(BookTaken.class::isInstance).toList();
        assertThat(post.part(Books.class).setAside()).as("set aside").isEmpty();
        life.sender().assertKept(journal.stream().filter(entry -> !(entry instanceof BookTaken)).toList());
        assertThat(post.part(KeptBooks.class).inForce()).as("books in force").isEqualTo(saidBy(taken));
        List<Decided> decisions = post.decisions();
        assertThat(Digest.parting(decisions, post.replayedAcrossBooks())).as("history that parts from its replay").isEmpty();
        post.assertStandingsAgree();
        figures.lived(journal.size(), decisions.size(), taken.size() - 1);
    }

    /** The books in force as the journal tells it: each from a tick after it was taken up, the first from the beginning of time. */
    private static TreeMap<Instant, String> saidBy(List<JournalEntry> taken) {
        TreeMap<Instant, String> said = new TreeMap<>();
        taken.forEach(entry -> said.put(said.isEmpty() ? Instant.EPOCH : entry.receivedAt().plus(Post.TICK),
                ((BookTaken) entry).hash()));
        return said;
    }
}
