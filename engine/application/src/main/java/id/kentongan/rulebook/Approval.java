package id.kentongan.rulebook;

import java.util.Optional;

/**
 * Who puts a rule book in force, and why.
 *
 * @param by account; absent where it is the directory given at start
 * @param reason in the words of that person; empty where none was given
 */
public record Approval(Optional<String> by, String reason) {
    static final Approval OF_THE_DIRECTORY = new Approval(Optional.empty(),
            "folder aturan yang diberikan saat server dinyalakan");

    public static Approval by(String account, String reason) {
        return new Approval(Optional.of(account), reason);
    }
}
