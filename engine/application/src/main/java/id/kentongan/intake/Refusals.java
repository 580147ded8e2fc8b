package id.kentongan.intake;

import id.kentongan.access.Sight;
import id.kentongan.adapters.Reading;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Way;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Everything that was not understood, kept so that it can be mended and sent again. */
@Repository
public class Refusals {
    private static final String INSERT = "INSERT INTO refusal (refused_at, sender, line_number, field, given, remedy, raw, submitted_by, way, "
            + "scope, classification) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT seq, refused_at, sender, line_number, field, given, remedy, raw, submitted_by, way, scope, "
            + "classification FROM refusal ";

    private final JdbcTemplate jdbc;
    private final RefusedSecrecy secrecy;
    private final OpenPlaces places;

    Refusals(JdbcTemplate jdbc, RefusedSecrecy secrecy, OpenPlaces places) {
        this.places = places;
        this.jdbc = jdbc;
        this.secrecy = secrecy;
    }

    /**
     * One refused line, as it is kept.
     *
     * @param account that handed it in; absent where that was not written down yet
     * @param sender file or address from which it came
     * @param scope the region that holds all for which its sender speaks; absent: the country
     * @param told absent where it is withheld
     */
    public record Kept(long number, Instant refusedAt, Optional<String> account, Optional<Way> way, String sender,
            Optional<RegionCode> scope, Classification classification, int line, String field, Optional<Content> told) {

        /** Without what it says; the name of a file says something too. */
        public Kept withheld() {
            return new Kept(number, refusedAt, account, way, sender.replaceFirst(" .*", ""), scope, classification, line, field,
                    Optional.empty());
        }
    }

    /**
     * What it says.
     *
     * @param given the value that could not be taken
     * @param remedy why, and what to do
     * @param raw the whole line
     */
    public record Content(String given, String remedy, String raw) {}

    void keep(Instant at, Sender sender, List<Reading.Refused> refused) {
        jdbc.batchUpdate(INSERT, refused.stream().filter(line -> line.between().isEmpty()).toList(), 500,
                (row, line) -> write(row, line, at, sender));
        refused.stream().filter(line -> !line.between().isEmpty() && !places.asked(line)).forEach(question -> {
            KeyHolder number = new GeneratedKeyHolder();
            jdbc.update(connection -> {
                PreparedStatement row = connection.prepareStatement(INSERT, new String[]{"seq"});
                write(row, question, at, sender);
                return row;
            }, number);
            places.ask(Objects.requireNonNull(number.getKey()).longValue(), question.between());
        });
    }

    private void write(PreparedStatement row, Reading.Refused line, Instant at, Sender sender) throws SQLException {
        row.setObject(1, at.atOffset(ZoneOffset.UTC));
        row.setString(2, Fit.cut(sender.from(), 300));
        row.setInt(3, line.line());
        row.setString(4, Fit.cut(line.field(), 200));
        row.setString(5, Fit.cut(line.value(), 400));
        row.setString(6, Fit.cut(line.remedy(), 2_000));
        row.setString(7, Fit.cut(line.raw(), 4_000));
        row.setString(8, sender.submission().account());
        row.setString(9, sender.submission().way().name());
        row.setString(10, sender.voice().regions().common().map(RegionCode::dotted).orElse(""));
        row.setString(11, secrecy.of(sender.voice().sources(), line).name());
    }

    /** One of them, if its sender speaks for nothing but what lies in the reader's regions. */
    public Optional<Kept> find(long number, Sight reader) {
        return before(Math.addExact(number, 1), 1, reader).stream().filter(one -> one.number() == number).findFirst();
    }

    /** Those before a number, newest first, of senders who speak for nothing but what lies in the reader's regions. */
    public List<Kept> before(long number, int most, Sight reader) {
        Sight.Condition places = reader.within("scope");
        List<Object> values = new ArrayList<>(List.of(number));
        values.addAll(places.values());
        values.add(most);
        return jdbc.query(SELECT + "WHERE seq < ? AND " + places.text() + " ORDER BY seq DESC LIMIT ?", (row, at) -> kept(row),
                values.toArray());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getLong("seq"), row.getObject("refused_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("submitted_by")), Optional.ofNullable(row.getString("way")).map(Way::valueOf),
                row.getString("sender"), Optional.of(row.getString("scope")).filter(code -> !code.isEmpty()).map(RegionCode::of),
                Classification.valueOf(row.getString("classification")), row.getInt("line_number"), row.getString("field"),
                Optional.of(new Content(row.getString("given"), row.getString("remedy"), row.getString("raw"))));
    }
}
