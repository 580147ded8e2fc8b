package id.kentongan.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * That a row had a hash, signed.
 *
 * @param signature Ed25519, as hexadecimal digits
 */
record Checkpoint(long seq, String hash, String signature) {

    static Checkpoint of(AuditEntry entry, AuditKey key) {
        return new Checkpoint(entry.seq(), entry.hash(), key.sign(signed(entry.seq(), entry.hash())));
    }

    boolean genuine(AuditKey key) {
        return key.verifies(signed(seq, hash), signature);
    }

    private static byte[] signed(long seq, String hash) {
        return ("kentongan-audit " + seq + " " + hash).getBytes(StandardCharsets.US_ASCII);
    }

    /** In one line, as it lies in a file. */
    String written() {
        return seq + " " + hash + " " + signature + "\n";
    }

    /** None where the line is no checkpoint. */
    static Optional<Checkpoint> read(String line) {
        String[] words = line.strip().split(" ");
        return words.length == 3 && words[0].matches("[0-9]{1,18}")
                ? Optional.of(new Checkpoint(Long.parseLong(words[0]), words[1], words[2]))
                : Optional.empty();
    }
}
