package id.kentongan.watch;

import id.kentongan.alert.Decisions;
import id.kentongan.journal.Mandate;
import id.kentongan.outbox.Outbox;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A watch that goes on with its memory though a tick could not be written. No component: only asked for by name. */
public class Undeterred {
    @Bean
    @Primary
    Logbook undeterredLogbook(JdbcTemplate jdbc, Decisions decisions, Standings standings, DismissalTable dismissals,
            Hearings hearings, Outbox outbox,
            Mandate mandate, PlatformTransactionManager transactions) {
        return new Deaf(jdbc, decisions, standings, dismissals, hearings, outbox, mandate, new TransactionTemplate(transactions));
    }

    static class Deaf extends Logbook {
        private final TransactionTemplate transaction;

        Deaf(JdbcTemplate jdbc, Decisions decisions, Standings standings, DismissalTable dismissals, Hearings hearings,
                Outbox outbox, Mandate mandate,
                TransactionTemplate transaction) {
            super(jdbc, decisions, standings, dismissals, hearings, outbox, mandate);
            this.transaction = transaction;
        }

        @Override
        @Transactional(propagation = Propagation.NOT_SUPPORTED)
        @SuppressWarnings("unchecked")
        public <T> T together(Supplier<T> doing) {
            try {
                return transaction.execute(status -> doing.get());
            } catch (DataAccessException | TransactionException unheard) {
                return (T) List.of();
            }
        }
    }
}
