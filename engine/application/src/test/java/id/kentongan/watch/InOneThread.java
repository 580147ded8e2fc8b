package id.kentongan.watch;

import id.kentongan.journal.FreshMail;
import id.kentongan.journal.Journal;
import id.kentongan.rulebook.Books;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Shards are built by the thread that judges, one after the other. No component: only asked for by name. */
public class InOneThread {
    @Bean
    @Primary
    Muster musterInOneThread(Journal journal, FreshMail mail, Rebuild rebuild, Logbook logbook, Standings standings,
            Books books) {
        return new Muster(journal, mail, rebuild, logbook, standings, books) {
            @Override
            Builds builds() {
                return new Builds(new AtOnce());
            }
        };
    }

    private static final class AtOnce extends AbstractExecutorService {
        private boolean shut;

        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public void shutdown() {
            shut = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return shut;
        }

        @Override
        public boolean isTerminated() {
            return shut;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return shut;
        }
    }
}
