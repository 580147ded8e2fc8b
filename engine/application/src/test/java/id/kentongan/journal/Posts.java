package id.kentongan.journal;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A journal and the way into it, at a moment that stands still. */
public final class Posts {
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final Receiving receiving;
    private final FreshMail mail = new FreshMail();

    public Posts(DataSource source, Instant now) {
        jdbc = new JdbcTemplate(source);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
        Mandate mandate = new Mandate(source);
        mandate.raise();
        Addresses addresses = new Addresses(jdbc, new JournalPast(jdbc), mandate, transactions);
        journal = new Journal(jdbc, addresses, mandate);
        addresses.begin(RuleBook.read(Path.of("src/test/resources/rules-kecil")));
        receiving = new Receiving(journal, addresses, mail, new SteadyClock(Clock.fixed(now, ZoneOffset.UTC), () -> 0),
                transactions);
    }

    public Journal journal() {
        return journal;
    }

    public JournalPast past() {
        return new JournalPast(jdbc);
    }

    public Receiving receiving() {
        return receiving;
    }

    FreshMail mail() {
        return mail;
    }

    public List<JournalEntry> all() {
        return journal.upTo(Long.MAX_VALUE).toList();
    }

    public int receivedUpTo(Instant moment) {
        Integer rows = jdbc.queryForObject("SELECT COUNT(*) FROM journal WHERE received_at <= ?", Integer.class,
                moment.atOffset(ZoneOffset.UTC));
        return rows == null ? 0 : rows;
    }
}
