package id.kentongan.entrance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The counts of failed sign-ins in the database. They cannot grow without end: what has run out is removed; of an account those of
 * {@link Attempts#OF_AN_ACCOUNT} new addresses in a quarter of an hour and of {@value #PLACES} known ones are kept; of addresses and of
 * names that nobody has the latest {@value #FORGETTABLE}, which push out nothing else.
 */
@Repository
class Counts {
    static final int FORGETTABLE = 10_000;
    static final int PLACES = 20;

    private final JdbcClient database;

    Counts(JdbcClient database) {
        this.database = database;
    }

    Map<String, FailureCount> of(Attempt attempt) {
        Map<String, FailureCount> found = new HashMap<>();
        database.sql("select counted, failures, until_at, known_at from sign_in_count where counted in (?, ?, ?)")
                .params(attempt.keys()).query((ResultSet row) -> {
                    found.put(row.getString(1), count(row));
                });
        return found;
    }

    void keep(Attempt attempt, String key, FailureCount count) {
        OffsetDateTime until = count.until().atOffset(ZoneOffset.UTC);
        OffsetDateTime known = known(count);
        int changed = database.sql("update sign_in_count set failures = ?, until_at = ?, known_at = ? where counted = ?")
                .params(count.failures(), until, known, key).update();
        if (changed == 0) {
            boolean ofAddress = key.equals(attempt.everyAccount());
            database.sql("insert into sign_in_count (counted, account, forgettable, failures, until_at, known_at) "
                    + "values (?, ?, ?, ?, ?, ?)")
                    .params(key, ofAddress ? "*" : attempt.account(), ofAddress || attempt.invented(), count.failures(), until,
                            known)
                    .update();
        }
    }

    /** Only the places where the account got in latest stay known. */
    void forgetOldPlaces(String account) {
        database.sql("delete from sign_in_count where account = ? and known_at is not null and counted not in "
                + "(select counted from sign_in_count where account = ? and known_at is not null "
                + "order by known_at desc, counted fetch first " + PLACES + " rows only)").params(account, account).update();
    }

    void forget(String account) {
        database.sql("delete from sign_in_count where account = ?").param(account).update();
    }

    /** Removes what has run out, and the oldest of what there is too much of. */
    void clean(Instant now, Instant knownSince) {
        database.sql("delete from sign_in_count where until_at < ? and (known_at is null or known_at < ?)")
                .params(now.atOffset(ZoneOffset.UTC), knownSince.atOffset(ZoneOffset.UTC)).update();
        database.sql("delete from sign_in_count where counted in (select counted from sign_in_count where forgettable "
                + "order by until_at desc, counted offset " + FORGETTABLE + " rows)").update();
    }

    private static FailureCount count(ResultSet row) throws SQLException {
        return new FailureCount(row.getInt(2), row.getObject(3, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static @Nullable OffsetDateTime known(FailureCount count) {
        return count.knownAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
