package id.kentongan.reasoning.decided;

import id.kentongan.facts.AlertKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A fingerprint of a run of decisions: equal exactly when every decision, its evidence, its articles and its book are equal and in the
 * same order. Sentences are not in it: they are words about the decision, and may be worded better one day.
 */
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
        AlertKey key = decided.decision().key();
        for (Object field : List.of(decided.at(), decided.decision().verb(), decided.alert(), key.code(), key.region(),
                key.kind(),
                decided.decision().from(), decided.decision().to(), decided.evidence(), decided.legalBasis(),
                decided.ruleBook())) {
            digest.update(field.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
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
