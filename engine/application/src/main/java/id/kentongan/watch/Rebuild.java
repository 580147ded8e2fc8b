package id.kentongan.watch;

import id.kentongan.journal.Journal;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.rulebook.Books;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Builds the reasoning anew, from the journal and the open alerts, as it stood after the last recorded tick. */
@Component
class Rebuild {
    private final Journal journal;
    private final Logbook logbook;
    private final Standings standings;
    private final Books books;
    private final Regions regions;
    private final Duration tick;

    Rebuild(Journal journal, Logbook logbook, Standings standings, Books books, Regions regions,
            @Value("${kentongan.tick}") Duration tick) {
        this.journal = journal;
        this.logbook = logbook;
        this.standings = standings;
        this.books = books;
        this.regions = regions;
        this.tick = tick;
    }

    Vigil vigil() {
        Progress judged = logbook.progress();
        Reasoning reasoning = new Reasoning(books.at(judged.tick()), regions, tick);
        try {
            restore(reasoning, judged);
            return new Vigil(reasoning, journal, logbook, books, judged);
        } catch (RuntimeException | Error fault) {
            reasoning.close();
            throw fault;
        }
    }

    void restore(Reasoning reasoning, Progress judged) {
        if (!judged.equals(Progress.NONE)) {
            reasoning.restore(journal.upTo(judged.seq()), standings.all(), judged.tick());
        }
    }
}
