package id.kentongan.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with 19 MiB and two passes (OWASP). A program that sends its password with every request would cost that each time, so a
 * match is remembered under a keyed digest that dies with the process; a changed password has another hash and so another digest.
 */
final class Passwords implements PasswordEncoder {
    private static final int REMEMBERED = 500;
    /** Longer ones are refused unread, so that nobody buys CPU time with a megabyte. */
    private static final int LONGEST = 200;

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final SecretKeySpec key;
    private final Map<String, Boolean> matched = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    Passwords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
        return argon2.encode(raw);
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String hash) {
        if (raw == null || hash == null || hash.isEmpty() || raw.length() > LONGEST) {
            return false;
        }
        String digest = digest(raw, hash);
        if (matched.containsKey(digest)) {
            return true;
        }
        boolean right = argon2.matches(raw, hash);
        if (right) {
            matched.put(digest, true);
        }
        return right;
    }

    private String digest(CharSequence raw, String hash) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((hash + "\n" + raw).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
