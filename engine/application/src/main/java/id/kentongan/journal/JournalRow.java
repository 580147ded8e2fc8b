package id.kentongan.journal;

import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.interchange.Deeds;
import id.kentongan.facts.Text;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Act;
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
    /** Where the place stands among the parameters of {@link #INSERT}; after it who handed it in, and how. */
    private static final int SEQ = 24;
    static final String COLUMNS = "source, id, revision, type, region, kind, occurred_at, received_at, remarks, retracted, indicator, "
            + "amount, reliability, credibility, classification, origin, code, progress, unit, hash, act, alert, payload";
    private static final String WRITTEN = COLUMNS + ", seq, submitted_by, way";
    static final String INSERT = "INSERT INTO journal (" + WRITTEN + ") VALUES (" + "?, ".repeat(SEQ + 1)
            + "?) ON CONFLICT DO NOTHING";

    private static final String OBSERVATION = "OBSERVATION";
    private static final String HANDLING = "HANDLING";

    /** By column, from 1 on. */
    private static final int[] TYPES = {Types.NULL, Types.VARCHAR, Types.VARCHAR, Types.INTEGER, Types.VARCHAR, Types.VARCHAR,
            Types.VARCHAR, Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR, Types.BOOLEAN,
            Types.VARCHAR, Types.NUMERIC, Types.VARCHAR, Types.SMALLINT, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR,
            Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR};

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {
    };

    private JournalRow() {}

    /** The columns as they are named where several tables are read together. */
    static String columnsOf(String table) {
        return Arrays.stream(COLUMNS.split(", ")).map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    /** Under what it is looked for beside its place: what is no observation by its type, what corrects another as REVISION. */
    static Stream<String> rare(JournalEntry entry) {
        Stream<String> type = entry instanceof Act act
                ? Stream.of(act.personal() ? Act.TYPE : HANDLING)
                : entry instanceof BookTaken ? Stream.of(BookTaken.TYPE) : Stream.empty();
        return entry.id().revision() > 0 ? Stream.concat(type, Stream.of("REVISION")) : type;
    }

    static void write(PreparedStatement row, JournalEntry entry, long seq, Submission by) throws SQLException {
        row.setLong(SEQ, seq);
        row.setString(SEQ + 1, by.account());
        row.setString(SEQ + 2, by.way().name());
        row.setString(1, entry.id().source());
        row.setString(2, entry.id().id());
        row.setInt(3, entry.id().revision());
        row.setObject(7, utc(entry.occurredAt()));
        row.setObject(8, utc(entry.receivedAt()));
        if (entry instanceof Observation report) {
            write(row, report);
        } else if (entry instanceof Act act && act.personal()) {
            write(row, act);
        } else if (entry instanceof Act act) {
            write(row, act.handling().orElseThrow());
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
        empty(row, 17, SEQ - 1);
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
        empty(row, 20, SEQ - 1);
    }

    private static void write(PreparedStatement row, Act act) throws SQLException {
        row.setString(4, Act.TYPE);
        row.setString(5, act.key().region().dotted());
        row.setString(6, act.key().kind().name());
        row.setString(9, act.reason());
        row.setBoolean(10, act.retracted());
        empty(row, 11, 16);
        row.setString(17, act.key().code());
        empty(row, 18, 20);
        row.setString(21, act.deed().verb().name());
        row.setString(22, act.alert().orElse(null));
        row.setString(23, JSON.writeValueAsString(act.deed().payload()));
    }

    private static void write(PreparedStatement row, BookTaken taken) throws SQLException {
        row.setString(4, BookTaken.TYPE);
        empty(row, 5, 6);
        row.setString(9, "");
        empty(row, 10, 19);
        row.setString(20, taken.hash());
        empty(row, 21, SEQ - 1);
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
            case Act.TYPE -> act(row, receivedAt);
            default -> Act.of(handling(row, receivedAt));
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
        return new Handling(id(row), alert, Handling.Progress.valueOf(row.getString("progress")),
                sound(row.getString("unit"), false), instant(row, "occurred_at"), receivedAt,
                sound(row.getString("remarks"), true));
    }

    /** Of before every door refused it: what no line could say, so that what is taken out can be read again. */
    private static String sound(String text, boolean breaks) {
        StringBuilder sound = new StringBuilder(text);
        for (int at = 0; at < sound.length(); at++) {
            char letter = sound.charAt(at);
            if (Character.isISOControl(letter) && !(breaks && (letter == '\n' || letter == '\r' || letter == '\t'))) {
                sound.setCharAt(at, '\uFFFD');
            }
        }
        return sound.toString();
    }

    private static Act act(ResultSet row, Instant receivedAt) throws SQLException {
        AlertKey key = new AlertKey(row.getString("code"), RegionCode.of(row.getString("region")),
                Kind.valueOf(row.getString("kind")));
        return new Act(id(row), row.getBoolean("retracted"), deed(row), key, Optional.ofNullable(row.getString("alert")),
                row.getString("remarks"), instant(row, "occurred_at"), receivedAt);
    }

    private static Deed deed(ResultSet row) throws SQLException {
        try {
            return Deeds.read(row.getString("act"), JSON.readValue(row.getString("payload"), TEXTS));
        } catch (Unfit unfit) {
            throw new SQLException(Text.of("%s of the journal is no act: %s", id(row), unfit.getMessage()), unfit);
        }
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
