package id.kentongan.board;

import id.kentongan.alert.Alert;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units reported to have done, by concern. Follows the journal from place to place. */
@Component
class HandlingRecord {
    private static final String NEWS = """
            select j.seq, j.source, j.id, j.revision, j.code, j.region, j.kind, j.progress, j.unit, j.occurred_at, j.received_at,
              j.remarks
            from journal_rare r join journal j on j.seq = r.seq where r.what = 'HANDLING' and r.seq > ? order by r.seq""";

    private final JdbcClient database;
    private final Map<AlertKey, Map<String, Handling>> known = new HashMap<>();
    private long place = Long.MIN_VALUE;

    HandlingRecord(JdbcClient database) {
        this.database = database;
    }

    /** What was done about one alert while it was open, oldest first; of corrected acts only the last version. */
    synchronized List<Handling> of(Alert alert) {
        follow();
        Instant end = alert.closedAt().orElse(Instant.MAX);
        return known.getOrDefault(alert.key(), Map.of()).values().stream()
                .filter(act -> !act.receivedAt().isBefore(alert.raisedAt()) && !act.receivedAt().isAfter(end))
                .sorted(Comparator.comparing(Handling::receivedAt)).toList();
    }

    private void follow() {
        database.sql(NEWS).param(place).query(row -> {
            Handling act = read(row);
            known.computeIfAbsent(act.alert(), none -> new TreeMap<>()).merge(act.id().lineage(), act,
                    (old, next) -> next.id().revision() > old.id().revision() ? next : old);
            place = Math.max(place, row.getLong("seq"));
        });
    }

    private static Handling read(ResultSet row) throws SQLException {
        AlertKey alert = new AlertKey(row.getString("code"), RegionCode.of(row.getString("region")),
                Kind.valueOf(row.getString("kind")));
        return new Handling(new EntryId(row.getString("source"), row.getString("id"), row.getInt("revision")), alert,
                Handling.Progress.valueOf(row.getString("progress")), row.getString("unit"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getString("remarks"));
    }
}
