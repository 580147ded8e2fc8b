package id.kentongan.watch;

import id.kentongan.rulebook.TickLength;
import id.kentongan.journal.Journal;
import id.kentongan.journal.JournalPast;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.rulebook.Books;
import id.kentongan.snapshot.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The watch with its rebuild switched off, to show that the comparison would notice. No component: only asked for by name. */
public class Forgetful {
    @Bean
    @Primary
    Rebuild rebuildOfNothing(Journal journal, JournalPast past, Standings standings, DismissalTable dismissals, Books books,
            Snapshots snapshots) {
        return new Rebuild(journal, past, standings, dismissals, books, snapshots, new TickLength(Post.TICK)) {
            @Override
            void restore(Reasoning reasoning, Scope shard, Progress judged, long read) {
                // nothing: the memory stays empty
            }
        };
    }
}
