package id.kentongan.journal;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.measure.Past;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the journal holds of earlier revisions, for whoever meets a correction. */
@Component
public class JournalPast implements Past {
    private static final String REVISIONS = "SELECT " + JournalRow.COLUMNS
            + " FROM journal WHERE source = ? AND id = ? ORDER BY revision";

    private final JdbcTemplate jdbc;

    JournalPast(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<JournalEntry> revisions(String source, String id) {
        return jdbc.query(REVISIONS, (row, at) -> JournalRow.read(row), source, id);
    }
}
