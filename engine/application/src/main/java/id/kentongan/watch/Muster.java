package id.kentongan.watch;

import id.kentongan.journal.FreshMail;
import id.kentongan.journal.Journal;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.rulebook.Books;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Calls the guard together, at start. */
@Component
class Muster {
    private final Journal journal;
    private final FreshMail mail;
    private final Rebuild rebuild;
    private final Logbook logbook;
    private final Standings standings;
    private final Books books;

    Muster(Journal journal, FreshMail mail, Rebuild rebuild, Logbook logbook, Standings standings, Books books) {
        this.journal = journal;
        this.mail = mail;
        this.rebuild = rebuild;
        this.logbook = logbook;
        this.standings = standings;
        this.books = books;
    }

    Guard guard() {
        List<Scope> today = Scope.shards(books.current().regions());
        logbook.share(today);
        standings.share(books.at(logbook.latest()), logbook.latest());
        Map<Scope, Progress> judged = logbook.progress();
        // A province that a book has split up may still own open alerts.
        List<Scope> shards = Stream.concat(today.stream(), judged.keySet().stream().sorted()).distinct().toList();
        // By the time, not by the place alone: what a new book sends the nation from before lies behind what others have judged.
        long read = journal.lastBy(logbook.latest(), judged.values().stream().mapToLong(Progress::seq).max().orElse(0));
        return new Guard(shards, rebuild, logbook, books, new Mailroom(journal, mail, read), builds());
    }

    /** What builds the shards. */
    Builds builds() {
        return Builds.onThreads();
    }
}
