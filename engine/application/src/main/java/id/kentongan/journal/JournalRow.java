package id.kentongan.journal;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How an entry lies in its row. */
final class JournalRow {
    static final String COLUMNS = "source, id, revision, type, region, kind, occurred_at, received_at, remarks, retracted, indicator, "
            + "amount, reliability, credibility, classification, origin, code, progress, unit";
    static final String INSERT = "INSERT INTO journal (" + COLUMNS + ", seq) VALUES (" + "?, ".repeat(19)
            + "?) ON CONFLICT DO NOTHING";

    private static final String OBSERVATION = "OBSERVATION";

    private JournalRow() {}

    static void write(PreparedStatement row, JournalEntry entry, long seq) throws SQLException {
        row.setLong(20, seq);
        row.setString(1, entry.id().source());
        row.setString(2, entry.id().id());
        row.setInt(3, entry.id().revision());
        row.setObject(7, utc(entry.occurredAt()));
        row.setObject(8, utc(entry.receivedAt()));
        if (entry instanceof Observation report) {
            write(row, report);
        } else if (entry instanceof Handling handling) {
            write(row, handling);
        }
    }

    private static void write(PreparedStatement row, Observation report) throws SQLException {
        row.setString(4, OBSERVATION);
        row.setString(5, report.region().dotted());
        row.setString(6, report.kind().name());
        row.setString(9, report.text());
        row.setBoolean(10, report.retracted());
        row.setString(11, report.indicator());
        row.setBigDecimal(12, report.value());
        row.setString(13, String.valueOf(report.grade().reliability()));
        row.setInt(14, report.grade().credibility());
        row.setString(15, report.classification().name());
        row.setString(16, report.origin());
        for (int column = 17; column <= 19; column++) {
            row.setNull(column, Types.VARCHAR);
        }
    }

    private static void write(PreparedStatement row, Handling handling) throws SQLException {
        row.setString(4, "HANDLING");
        row.setString(5, handling.alert().region().dotted());
        row.setString(6, handling.alert().kind().name());
        row.setString(9, handling.text());
        row.setNull(10, Types.BOOLEAN);
        row.setNull(11, Types.VARCHAR);
        row.setNull(12, Types.NUMERIC);
        row.setNull(13, Types.CHAR);
        row.setNull(14, Types.SMALLINT);
        row.setNull(15, Types.VARCHAR);
        row.setNull(16, Types.VARCHAR);
        row.setString(17, handling.alert().code());
        row.setString(18, handling.progress().name());
        row.setString(19, handling.unit());
    }

    static JournalEntry read(ResultSet row) throws SQLException {
        EntryId id = new EntryId(row.getString("source"), row.getString("id"), row.getInt("revision"));
        RegionCode region = RegionCode.of(row.getString("region"));
        Kind kind = Kind.valueOf(row.getString("kind"));
        Instant occurredAt = instant(row, "occurred_at");
        Instant receivedAt = instant(row, "received_at");
        String text = row.getString("remarks");
        if (!row.getString("type").equals(OBSERVATION)) {
            AlertKey alert = new AlertKey(row.getString("code"), region, kind);
            Handling.Progress progress = Handling.Progress.valueOf(row.getString("progress"));
            return new Handling(id, alert, progress, row.getString("unit"), occurredAt, receivedAt, text);
        }
        Grade grade = new Grade(row.getString("reliability").charAt(0), row.getInt("credibility"));
        return new Observation(id, row.getBoolean("retracted"), row.getString("indicator"), region,
                plain(row.getBigDecimal("amount")), occurredAt, receivedAt, grade,
                Classification.valueOf(row.getString("classification")), row.getString("origin"), kind, text);
    }

    /** The number without the zeros that the column pads it with. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
