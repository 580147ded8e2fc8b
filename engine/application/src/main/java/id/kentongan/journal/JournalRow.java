package id.kentongan.journal;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.BookTaken;
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
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an entry lies in its row. */
final class JournalRow {
    static final String COLUMNS = "source, id, revision, type, region, kind, occurred_at, received_at, remarks, retracted, indicator, "
            + "amount, reliability, credibility, classification, origin, code, progress, unit, hash";
    private static final String WRITTEN = COLUMNS + ", seq, submitted_by, way";
    static final String INSERT = "INSERT INTO journal (" + WRITTEN + ") VALUES (" + "?, ".repeat(22)
            + "?) ON CONFLICT DO NOTHING";

    private static final String OBSERVATION = "OBSERVATION";
    private static final String HANDLING = "HANDLING";

    /** By column, from 1 on. */
    private static final int[] TYPES = {Types.NULL, Types.VARCHAR, Types.VARCHAR, Types.INTEGER, Types.VARCHAR, Types.VARCHAR,
            Types.VARCHAR, Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR, Types.BOOLEAN,
            Types.VARCHAR, Types.NUMERIC, Types.VARCHAR, Types.SMALLINT, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR,
            Types.VARCHAR, Types.VARCHAR, Types.VARCHAR};

    private JournalRow() {}

    /** The columns as they are named where several tables are read together. */
    static String columnsOf(String table) {
        return Arrays.stream(COLUMNS.split(", ")).map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    /** Under what it is looked for beside its place: what is no observation by its type, what corrects another as REVISION. */
    static Stream<String> rare(JournalEntry entry) {
        Stream<String> type = entry instanceof Handling
                ? Stream.of(HANDLING)
                : entry instanceof BookTaken ? Stream.of(BookTaken.TYPE) : Stream.empty();
        return entry.id().revision() > 0 ? Stream.concat(type, Stream.of("REVISION")) : type;
    }

    static void write(PreparedStatement row, JournalEntry entry, long seq, Submission by) throws SQLException {
        row.setLong(21, seq);
        row.setString(22, by.account());
        row.setString(23, by.way().name());
        row.setString(1, entry.id().source());
        row.setString(2, entry.id().id());
        row.setInt(3, entry.id().revision());
        row.setObject(7, utc(entry.occurredAt()));
        row.setObject(8, utc(entry.receivedAt()));
        if (entry instanceof Observation report) {
            write(row, report);
        } else if (entry instanceof Handling handling) {
            write(row, handling);
        } else if (entry instanceof BookTaken taken) {
            write(row, taken);
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
        row.setString(13, report.grade().stated() ? String.valueOf(report.grade().reliability()) : null);
        row.setInt(14, report.grade().credibility());
        row.setString(15, report.classification().name());
        row.setString(16, report.origin());
        empty(row, 17, 20);
    }

    private static void write(PreparedStatement row, Handling handling) throws SQLException {
        row.setString(4, HANDLING);
        row.setString(5, handling.alert().region().dotted());
        row.setString(6, handling.alert().kind().name());
        row.setString(9, handling.text());
        empty(row, 10, 16);
        row.setString(17, handling.alert().code());
        row.setString(18, handling.progress().name());
        row.setString(19, handling.unit());
        empty(row, 20, 20);
    }

    private static void write(PreparedStatement row, BookTaken taken) throws SQLException {
        row.setString(4, BookTaken.TYPE);
        empty(row, 5, 6);
        row.setString(9, "");
        empty(row, 10, 19);
        row.setString(20, taken.hash());
    }

    private static void empty(PreparedStatement row, int from, int to) throws SQLException {
        for (int column = from; column <= to; column++) {
            row.setNull(column, TYPES[column]);
        }
    }

    static JournalEntry read(ResultSet row) throws SQLException {
        Instant receivedAt = instant(row, "received_at");
        return switch (row.getString("type")) {
            case OBSERVATION -> observation(row, receivedAt);
            case BookTaken.TYPE -> new BookTaken(row.getString("hash"), receivedAt);
            default -> handling(row, receivedAt);
        };
    }

    private static Observation observation(ResultSet row, Instant receivedAt) throws SQLException {
        return new Observation(id(row), row.getBoolean("retracted"), row.getString("indicator"),
                RegionCode.of(row.getString("region")), plain(row.getBigDecimal("amount")), instant(row, "occurred_at"),
                receivedAt, grade(row), Classification.valueOf(row.getString("classification")), row.getString("origin"),
                Kind.valueOf(row.getString("kind")), row.getString("remarks"));
    }

    private static Grade grade(ResultSet row) throws SQLException {
        String letter = row.getString("reliability");
        int credibility = row.getInt("credibility");
        return letter == null ? Grade.ofSource(credibility) : new Grade(letter.charAt(0), credibility);
    }

    private static Handling handling(ResultSet row, Instant receivedAt) throws SQLException {
        AlertKey alert = new AlertKey(row.getString("code"), RegionCode.of(row.getString("region")),
                Kind.valueOf(row.getString("kind")));
        return new Handling(id(row), alert, Handling.Progress.valueOf(row.getString("progress")), row.getString("unit"),
                instant(row, "occurred_at"), receivedAt, row.getString("remarks"));
    }

    private static EntryId id(ResultSet row) throws SQLException {
        return new EntryId(row.getString("source"), row.getString("id"), row.getInt("revision"));
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
