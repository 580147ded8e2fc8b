package id.kentongan.watch;

import id.kentongan.journal.Journal;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.rulebook.Books;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The watch with its rebuild switched off, to show that the comparison would notice. No component: only asked for by name. */
public class Forgetful {
    @Bean
    @Primary
    Rebuild rebuildOfNothing(Journal journal, Logbook logbook, Standings standings, Books books, Regions regions) {
        return new Rebuild(journal, logbook, standings, books, regions, Post.TICK) {
            @Override
            void restore(Reasoning reasoning, Progress judged) {
                // nothing: the memory stays empty
            }
        };
    }
}
