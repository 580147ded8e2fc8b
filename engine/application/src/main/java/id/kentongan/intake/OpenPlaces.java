package id.kentongan.intake;

import id.kentongan.adapters.Reading;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.RegionCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which refusals ask what place was meant, between which entries, and what was decided. */
@Repository
public class OpenPlaces {
    private final JdbcTemplate jdbc;

    OpenPlaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which place was meant, and who said so. */
    public record Decided(RegionCode region, String account, Instant at) {}

    /** Whether the same was asked before: a message that comes again asks nothing new. */
    boolean asked(Reading.Refused question) {
        EntryId first = question.between().get(0).entry();
        return !jdbc.queryForList("SELECT o.refusal FROM open_place o JOIN refusal r ON r.seq = o.refusal "
                + "WHERE o.source = ? AND o.id = ? AND r.given = ?", Long.class, first.source(), first.id(), question.value())
                .isEmpty();
    }

    void ask(long refusal, List<Reading.Choice> between) {
        jdbc.batchUpdate("INSERT INTO open_place (refusal, source, id, alone) VALUES (?, ?, ?, ?)", between.stream()
                .map(choice -> new Object[]{refusal, choice.entry().source(), choice.entry().id(), choice.alone()}).toList());
    }

    /** The entries between which a refusal asks; none if it asks nothing. Their revision is the first one. */
    public List<Reading.Choice> between(long refusal) {
        return jdbc.query("SELECT source, id, alone FROM open_place WHERE refusal = ? ORDER BY source, id",
                (row, at) -> new Reading.Choice(new EntryId(row.getString("source"), row.getString("id"), 0),
                        row.getBoolean("alone")),
                refusal);
    }

    /** Whether every question about an entry was decided, and for another region. */
    public boolean ruledOut(EntryId entry, RegionCode region) {
        return jdbc.queryForList("SELECT o.refusal FROM open_place o LEFT JOIN place_decided d ON d.refusal = o.refusal "
                + "WHERE o.source = ? AND o.id = ? AND (d.region IS NULL OR d.region = ?)", Long.class, entry.source(),
                entry.id(),
                region.dotted()).isEmpty();
    }

    public Optional<Decided> decided(long refusal) {
        return jdbc.query("SELECT region, account, decided_at FROM place_decided WHERE refusal = ?",
                (row, at) -> new Decided(RegionCode.of(row.getString("region")), row.getString("account"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()),
                refusal).stream().findFirst();
    }

    /**
     * Notes what was decided.
     *
     * @return false if something was decided before
     */
    public boolean decide(long refusal, Decided decided) {
        return jdbc.update(
                "INSERT INTO place_decided (refusal, region, account, decided_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                refusal, decided.region().dotted(), decided.account(), decided.at().atOffset(ZoneOffset.UTC)) == 1;
    }
}
