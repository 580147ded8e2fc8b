package id.kentongan.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) over one piece after another. Not for several threads at once. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The digest of some bytes alone. */
    public static String of(byte[] bytes) {
        return new Sha256().add(bytes).hex();
    }

    /** The bytes as they are. */
    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** The text in UTF-8 as it is. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length before it, so that two pieces never look like two others. */
    public Sha256 piece(byte[] bytes) {
        return add(bytes.length + " ").add(bytes);
    }

    /** As {@link #piece(byte[])}, in UTF-8. */
    public Sha256 piece(String text) {
        return piece(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest so far in hexadecimal, 64 letters; more may be added afterwards. */
    public String hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be copied.", e);
        }
    }
}
