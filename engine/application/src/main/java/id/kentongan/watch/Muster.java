package id.kentongan.watch;

import id.kentongan.journal.Journal;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.rulebook.Books;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls the guard together, at start. */
@Component
class Muster {
    private final Journal journal;
    private final Rebuild rebuild;
    private final Logbook logbook;
    private final Standings standings;
    private final Books books;
    private final List<Scope> shards;

    Muster(Journal journal, Rebuild rebuild, Logbook logbook, Standings standings, Books books, Regions regions) {
        this.journal = journal;
        this.rebuild = rebuild;
        this.logbook = logbook;
        this.standings = standings;
        this.books = books;
        this.shards = Scope.shards(regions);
    }

    Guard guard() {
        logbook.share(shards);
        standings.share(books.at(logbook.latest()));
        long read = logbook.progress().values().stream().mapToLong(Progress::seq).max().orElse(0);
        return new Guard(shards, rebuild, logbook, books, new Mailroom(journal, read));
    }
}
