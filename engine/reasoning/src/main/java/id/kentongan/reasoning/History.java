package id.kentongan.reasoning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint of a run of decisions: equal exactly when every decision, its reason and its evidence are equal and in the same order. */
public final class History {
    private final MessageDigest digest;
    private int size;

    public History() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    public void add(Decided decided) {
        digest.update(decided.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        size++;
    }

    /** How many decisions were added. */
    public int size() {
        return size;
    }

    /** SHA-256 in hexadecimal over the decisions so far. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be copied.", e);
        }
    }
}
