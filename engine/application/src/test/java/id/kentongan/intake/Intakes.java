package id.kentongan.intake;

import id.kentongan.journal.Posts;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Intake over a journal of a test. */
public final class Intakes {
    private Intakes() {}

    public static Intake on(DataSource source, Posts posts) {
        return new Intake(posts.receiving(), posts.past(), refusals(source), new Editions(new JdbcTemplate(source)), event -> {});
    }

    public static Refusals refusals(DataSource source) {
        return new Refusals(new JdbcTemplate(source));
    }
}
