package id.kentongan.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A row of the audit.
 *
 * @param seq from 1 on, without gaps
 * @param at in whole microseconds
 * @param hash over everything here and the hash of the row before, as 64 hexadecimal digits
 */
public record AuditEntry(long seq, Instant at, Trace deed, String hash) {
    /** What the first row follows. */
    static final String BEGINNING = "0".repeat(64);

    /** The row that follows another. */
    static AuditEntry after(String previous, long seq, Instant at, Trace deed) {
        return new AuditEntry(seq, at, deed, digest(previous, seq, at, deed));
    }

    /** Whether its hash is the one that it should have behind a row of that hash. */
    boolean follows(String previous) {
        return hash.equals(digest(previous, seq, at, deed));
    }

    /** Each field with its length before it, so that nothing can be moved from one into the next. */
    private static String digest(String previous, long seq, Instant at, Trace deed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(previous, String.valueOf(seq), at.toString(), deed.actor(), deed.act(), deed.subject(), deed.before(),
                    deed.after(), deed.reason()).map(field -> field.getBytes(StandardCharsets.UTF_8)).forEach(field -> {
                        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, field.length));
                        digest.update(field);
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
