package id.kentongan.intake;

import id.kentongan.adapters.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Everything that was not understood, kept so that it can be mended and sent again. */
@Repository
public class Refusals {
    private static final String INSERT = "INSERT INTO refusal (refused_at, sender, line_number, field, given, remedy, raw, submitted_by, way) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT seq, refused_at, sender, line_number, field, given, remedy, raw FROM refusal ";

    private final JdbcTemplate jdbc;

    Refusals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One refused line, as it is kept. */
    public record Kept(long seq, Instant refusedAt, String sender, Reading.Refused refused) {}

    void keep(Instant at, Sender sender, List<Reading.Refused> refused) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(INSERT, refused, 500, (row, line) -> {
            row.setObject(1, moment);
            row.setString(2, Fit.cut(sender.from(), 300));
            row.setInt(3, line.line());
            row.setString(4, Fit.cut(line.field(), 200));
            row.setString(5, Fit.cut(line.value(), 400));
            row.setString(6, Fit.cut(line.remedy(), 2_000));
            row.setString(7, Fit.cut(line.raw(), 4_000));
            row.setString(8, sender.submission().account());
            row.setString(9, sender.submission().way().name());
        });
    }

    /** The latest refusals, newest first. */
    public List<Kept> latest(int limit) {
        return jdbc.query(SELECT + "ORDER BY seq DESC LIMIT ?", (row, at) -> kept(row), limit);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Reading.Refused refused = new Reading.Refused(row.getInt("line_number"), row.getString("field"), row.getString("given"),
                row.getString("remedy"), row.getString("raw"));
        return new Kept(row.getLong("seq"), row.getObject("refused_at", OffsetDateTime.class).toInstant(),
                row.getString("sender"), refused);
    }
}
