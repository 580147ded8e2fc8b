package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.journal.Engine;
import id.kentongan.watch.ShownClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@ParameterizedClass
@EnumSource(Engine.class)
class AttemptsTest {
    private static final String HERE = "203.0.113.7";

    @Parameter
    Engine engine;

    @TempDir
    Path data;

    private final ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));
    private Engine.Open open;
    private JdbcClient database;
    private Attempts attempts;

    @BeforeEach
    void begin() {
        open = Engine.migrated(engine, data);
        database = JdbcClient.create(open.source());
        attempts = started();
    }

    @AfterEach
    void end() {
        open.close();
    }

    private Attempts started() {
        return new Attempts(new Counts(database), new JdbcTransactionManager(open.source()), clock);
    }

    private static Attempt real(String account, String address) {
        return Attempt.of(Optional.of(account), account, address);
    }

    private static Attempt invented(String name, String address) {
        return Attempt.of(Optional.empty(), name, address);
    }

    private void fail(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.reserve(attempt)).as("failure %d", i).isZero();
        }
    }

    @Test
    void ofSixtyAtOnceFiveMayTry() {
        long tried = IntStream.range(0, 60).parallel().filter(i -> attempts.reserve(real("analis", HERE)).isZero()).count();
        assertThat(tried).isEqualTo(Attempts.OF_A_PAIR);
    }

    @Test
    void theWaitSurvivesARestartAndEndsByItself() {
        fail(real("analis", HERE), Attempts.OF_A_PAIR);
        attempts = started();
        assertThat(attempts.reserve(real("analis", HERE))).isEqualTo(Attempts.WAIT);
        clock.pass(Duration.ofMinutes(14));
        assertThat(attempts.wait(real("analis", HERE))).isEqualTo(Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(1));
        fail(real("analis", HERE), Attempts.OF_A_PAIR);
        assertThat(attempts.reserve(real("analis", HERE))).isEqualTo(Attempts.WAIT);
    }

    @Test
    void successForgetsFailuresAndWhatWasNotLookedAtIsNotCounted() {
        for (int round = 0; round < 40; round++) {
            fail(real("analis", HERE), Attempts.OF_A_PAIR - 1);
            attempts.reserve(real("analis", HERE));
            attempts.succeeded(real("analis", HERE));
            assertThat(attempts.reserve(invented("siapa", HERE))).isZero();
            attempts.release(invented("siapa", HERE));
            clock.pass(Duration.ofMinutes(15));
        }
    }

    @Test
    void whoseAccountChangesStartsAnew() {
        fail(real("analis", HERE), Attempts.OF_A_PAIR);
        attempts.forget("analis");
        assertThat(attempts.wait(real("analis", HERE))).isZero();
    }

    @Test
    void inventedNamesNeitherFlushALockOutNorFillTheDatabase() {
        fail(real("analis", HERE), Attempts.OF_A_PAIR);
        fail(invented("sandiku sendiri", HERE), Attempts.OF_A_PAIR);
        int flood = Integer.getInteger("kentongan.lengkap", 1) > 1 ? 10_050 : 150;
        for (int i = 0; i < flood; i++) {
            attempts.reserve(invented("nama" + i, "198.51.%d.%d".formatted(i / 250 % 250, i % 250)));
        }
        new JdbcTemplate(open.source())
                .batchUpdate("insert into sign_in_count (counted, account, forgettable, failures, until_at) "
                        + "values (?, '?', true, 1, ?)", IntStream.range(0, 10_050).boxed().toList(), 1_000, (row, i) -> {
                            row.setString(1, "?" + i + " 198.51.100.9");
                            row.setObject(2, clock.instant().plus(Attempts.WAIT).atOffset(ZoneOffset.UTC));
                        });
        new Counts(database).clean(clock.instant(), clock.instant().minus(Attempts.KNOWN_FOR));
        assertThat(attempts.reserve(real("analis", HERE))).isPositive();
        assertThat(rows()).isBetween(Counts.FORGETTABLE, Counts.FORGETTABLE + 10);
        assertThat(database.sql("select count(*) from sign_in_count where counted like '%nama1%' or counted like '%sandi%'")
                .query(Integer.class).single()).as("no name that nobody has is kept").isZero();
        clock.pass(Attempts.WAIT.multipliedBy(2));
        attempts.reserve(real("analis", HERE));
        assertThat(rows()).as("what has run out goes").isEqualTo(3);
    }

    @Test
    void anAddressThatTriesManyNamesWaitsButNotWhereSomebodyGotInFromIt() {
        attempts.reserve(real("penyelia", HERE));
        attempts.succeeded(real("penyelia", HERE));
        for (int i = 0; i < Attempts.OF_AN_ADDRESS; i++) {
            assertThat(attempts.reserve(invented("nama" + i, HERE))).isZero();
        }
        assertThat(attempts.reserve(invented("lain", HERE))).isPositive();
        assertThat(attempts.reserve(real("analis", HERE))).isPositive();
        assertThat(attempts.reserve(real("analis", "203.0.113.8"))).isZero();
        assertThat(attempts.reserve(real("penyelia", HERE))).isZero();
    }

    @Test
    void anAccountThatManyAddressesTryWaitsButNotWhereItGotInBefore() {
        attempts.reserve(real("penyelia", HERE));
        attempts.succeeded(real("penyelia", HERE));
        for (int i = 0; i < Attempts.OF_AN_ACCOUNT; i++) {
            assertThat(attempts.reserve(real("penyelia", "198.51.100." + i))).isZero();
        }
        assertThat(attempts.reserve(real("penyelia", "198.51.100.200"))).isPositive();
        assertThat(attempts.reserve(real("penyelia", HERE))).isZero();
        attempts.release(real("penyelia", HERE));
        clock.pass(Attempts.KNOWN_FOR);
        for (int i = 0; i < Attempts.OF_AN_ACCOUNT; i++) {
            attempts.reserve(real("penyelia", "198.51.100." + i));
        }
        assertThat(attempts.reserve(real("penyelia", HERE))).as("too long ago").isPositive();
    }

    @Test
    void onlyTheLatestPlacesOfAnAccountStayKnown() {
        for (int i = 0; i < 3 * Counts.PLACES; i++) {
            attempts.reserve(real("penyelia", "203.0.113." + i));
            attempts.succeeded(real("penyelia", "203.0.113." + i));
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(database.sql("select count(*) from sign_in_count where known_at is not null").query(Integer.class).single())
                .isEqualTo(Counts.PLACES);
    }

    @Test
    void theNetworkOfAnIpv6AddressCountsAsOne() {
        fail(real("analis", "2001:db8:1:2::1"), Attempts.OF_A_PAIR);
        assertThat(attempts.reserve(real("analis", "2001:db8:1:2:ffff::9"))).isPositive();
        assertThat(attempts.reserve(real("analis", "2001:db8:1:3::1"))).isZero();
        assertThat(real("analis", "::ffff:203.0.113.7")).isEqualTo(real("analis", HERE));
        assertThat(real("analis", "bukan:alamat").address()).startsWith("?");
        assertThat(real("analis", "x".repeat(5_000)).address().length()).isLessThan(60);
    }

    @Test
    void aClockThatWasFarAheadLocksNobodyOutForAsLong() {
        clock.pass(Duration.ofDays(30));
        fail(real("analis", HERE), Attempts.OF_A_PAIR);
        clock.pass(Duration.ofSeconds(-1));
        assertThat(attempts.wait(real("analis", HERE))).isPositive();
        clock.pass(Duration.ofDays(-30));
        assertThat(attempts.wait(real("analis", HERE))).isZero();
    }

    private int rows() {
        return database.sql("select count(*) from sign_in_count").query(Integer.class).single();
    }
}
