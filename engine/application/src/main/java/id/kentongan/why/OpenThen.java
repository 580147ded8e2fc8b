package id.kentongan.why;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.watch.Standings;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alerts that were open after a tick, as far as a reader may know of them. */
@Component
class OpenThen {
    private static final String OPEN = """
            SELECT code, region, kind FROM alert WHERE raised_at <= :tick AND (closed_at IS NULL OR closed_at > :tick)
            AND classification IN (:readable) AND region LIKE :below ORDER BY region, code, kind""";

    private final JdbcClient database;
    private final Standings standings;

    OpenThen(JdbcClient database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    /** In the keeping of one shard. */
    List<Standing> of(Scope shard, Instant tick, Classification clearance) {
        OffsetDateTime moment = tick.atOffset(ZoneOffset.UTC);
        List<AlertKey> keys = database.sql(OPEN).param("tick", moment)
                .param("readable", EnumSet.range(Classification.BIASA, clearance).stream().map(Enum::name).toList())
                .param("below", shard.equals(Scope.NATION) ? "%" : shard.name() + "%")
                .query((row, at) -> new AlertKey(row.getString("code"), RegionCode.of(row.getString("region")),
                        Kind.valueOf(row.getString("kind"))))
                .list();
        return keys.stream().flatMap(key -> standings.asOf(key, tick).stream()).filter(kept -> kept.shard().equals(shard))
                .map(Standings.Kept::standing).toList();
    }
}
