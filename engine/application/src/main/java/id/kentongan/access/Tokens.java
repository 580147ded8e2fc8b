package id.kentongan.access;

import id.kentongan.audit.AuditTrail;
import id.kentongan.audit.AuditedAct;
import id.kentongan.audit.Deed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of all accounts. None outlives its account, those of a demonstration not even a restart. */
@Repository
public class Tokens implements SmartInitializingSingleton {
    static final int OF_AN_ACCOUNT = 50;
    private static final String PREFIX = "kt_";
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 9;
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);
    private static final String SELECT = "select id, account, label, scope, regions, sources, made_at, expires_at, used_at from api_token ";

    private final JdbcClient database;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient database, Accounts accounts, AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A token with what its owner must keep: it is told this once. */
    record Fresh(Token token, String secret) {}

    /** @return empty if the account has as many as it may have */
    synchronized Optional<Fresh> make(String actor, Token.Reach reach, String account, String label, Duration life) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.sql("delete from api_token where account = ? and expires_at <= ?").params(account, now.atOffset(ZoneOffset.UTC))
                .update();
        if (of(account).size() >= OF_AN_ACCOUNT) {
            return Optional.empty();
        }
        Token token = new Token(word(ID_BYTES), account, label, reach.scope(), reach.regions(), reach.sources(), now,
                now.plus(life), Optional.empty());
        String secret = PREFIX + word(SECRET_BYTES);
        String insert = "insert into api_token (id, digest, account, label, scope, regions, sources, made_at, expires_at) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        trail.record(() -> database.sql(insert)
                .params(token.id(), digest(secret), account, label, String.join(" ", token.scope()),
                        String.join(" ", token.regions().written()), String.join(" ", token.sources().written()),
                        now.atOffset(ZoneOffset.UTC), token.expiresAt().atOffset(ZoneOffset.UTC))
                .update(), rows -> List.of(Deed.changing(actor, AuditedAct.TOKEN_MADE, account, "", token.inWords())));
        return Optional.of(new Fresh(token, secret));
    }

    /** Who shows this token; empty if there is none such, or it has run out, or its account is gone. */
    public Optional<Caller> shown(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Token> known = database.sql(SELECT + "where digest = ?").param(digest(secret)).query(Tokens::read).optional()
                .filter(token -> !token.expired(now));
        Optional<Caller> caller = known.flatMap(token -> accounts.named(token.account()).map(token::caller));
        known.filter(token -> caller.isPresent()
                && token.usedAt().filter(last -> Duration.between(last, now).abs().compareTo(BETWEEN_NOTES) < 0).isEmpty())
                .ifPresent(token -> database.sql("update api_token set used_at = ? where id = ?")
                        .params(now.atOffset(ZoneOffset.UTC), token.id()).update());
        return caller;
    }

    /** By account and age. */
    List<Token> all() {
        return database.sql(SELECT + "order by account, made_at, id").query(Tokens::read).list();
    }

    List<Token> of(String account) {
        return database.sql(SELECT + "where account = ? order by made_at, id").param(account).query(Tokens::read).list();
    }

    Optional<Token> one(String id) {
        return database.sql(SELECT + "where id = ?").param(id).query(Tokens::read).optional();
    }

    void revoke(String actor, Token token) {
        trail.record(() -> database.sql("delete from api_token where id = ?").param(token.id()).update(),
                rows -> List.of(Deed.changing(actor, AuditedAct.TOKEN_REVOKED, token.account(), token.inWords(), "")));
    }

    /** Those whose account is kept nowhere: of an earlier demonstration. */
    @Override
    public void afterSingletonsInstantiated() {
        database.sql("delete from api_token where account not in (select name from account)").update();
    }

    private String word(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Token read(ResultSet row, int number) throws SQLException {
        return new Token(row.getString("id"), row.getString("account"), row.getString("label"),
                List.of(row.getString("scope").split(" ")), Territory.of(words(row, "regions")), Bodies.of(words(row, "sources")),
                moment(row, "made_at").orElseThrow(),
                moment(row, "expires_at").orElseThrow(), moment(row, "used_at"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Stream.of(row.getString(column).split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
