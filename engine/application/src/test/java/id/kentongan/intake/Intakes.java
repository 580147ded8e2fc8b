package id.kentongan.intake;

import static org.mockito.Mockito.mock;

import id.kentongan.access.Sights;
import id.kentongan.adapters.Codes;
import id.kentongan.facts.Classification;
import id.kentongan.journal.Posts;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Intake over a journal of a test. */
public final class Intakes {
    private Intakes() {}

    public static Intake on(DataSource source, Posts posts) {
        return new Intake(posts.receiving(), posts.past(), refusals(source), new Editions(new JdbcTemplate(source)), event -> {});
    }

    public static Refusals refusals(DataSource source) {
        return new Refusals(new JdbcTemplate(source), new RefusedSecrecy(mock(Codes.class)),
                new OpenPlaces(new JdbcTemplate(source)));
    }

    /** The latest refusals, newest first. */
    public static List<Refusals.Kept> refused(DataSource source, int most) {
        return refusals(source).before(Long.MAX_VALUE, most, Sights.everywhere(Classification.SANGAT_RAHASIA));
    }
}
