package id.kentongan.journal;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** A journal whose time goes by only where a test moves its clock, in a database that has its schema. No component: only asked for by name. */
public class Driven {
    @Bean
    @Primary
    Receiving drivenReceiving(Journal journal, Addresses addresses, FreshMail mail, Clock clock,
            PlatformTransactionManager transactions) {
        return new Receiving(journal, addresses, mail, new SteadyClock(clock, () -> 0), transactions);
    }

    @Bean
    @Primary
    Mandate takenMandate(DataSource source) {
        Mandate mandate = new Mandate(source);
        mandate.raise();
        return mandate;
    }
}
