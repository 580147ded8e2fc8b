package id.kentongan.rulebook;

import id.kentongan.journal.Mandate;
import id.kentongan.reasoning.book.RuleBook;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Books are named by their content: one that was read in another life need not be read again. No component: only asked for by name. */
public class ReadOnce {
    private static final Map<String, RuleBook> READ = new ConcurrentHashMap<>();

    @Bean
    @Primary
    KeptBooks booksReadOnce(JdbcTemplate jdbc, Mandate mandate) {
        return new Remembering(jdbc, mandate);
    }

    static class Remembering extends KeptBooks {
        Remembering(JdbcTemplate jdbc, Mandate mandate) {
            super(jdbc, mandate);
        }

        @Override
        public RuleBook read(String hash) {
            return READ.computeIfAbsent(hash, super::read);
        }
    }
}
