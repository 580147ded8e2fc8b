package id.kentongan.entrance;

import id.kentongan.access.Caller;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a program that sends its password with every request would otherwise cost each time. Of each account one password that was right is
 * remembered for {@value #MINUTES} minutes, as a digest under a key that dies with the process; it covers the stored hash, so that another
 * password makes it void at once. Nobody can push out the digest of another.
 */
final class RecentMatches {
    static final int MINUTES = 10;
    private static final Duration LONGEST = Duration.ofMinutes(MINUTES);
    private static final String DIGEST = "HmacSHA256";

    private final Map<String, Match> matches = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    RecentMatches(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, DIGEST);
    }

    private record Match(byte[] digest, Instant at) {}

    boolean has(Caller account, String password) {
        Match known = matches.get(account.name());
        if (known == null) {
            return false;
        }
        Duration age = Duration.between(known.at, clock.instant());
        if (age.isNegative() || age.compareTo(LONGEST) > 0) {
            matches.remove(account.name(), known);
            return false;
        }
        return MessageDigest.isEqual(known.digest, digest(account, password));
    }

    void add(Caller account, String password) {
        matches.put(account.name(), new Match(digest(account, password), clock.instant()));
    }

    void forget(String account) {
        matches.remove(account);
    }

    private byte[] digest(Caller account, String password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return mac
                    .doFinal((account.name() + "\n" + account.passwordHash() + "\n" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
