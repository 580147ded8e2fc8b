package id.kentongan.backup;

/** Why there is no backup, or nothing was restored, in a sentence for whoever asked. */
public final class BackupFault extends RuntimeException {
    BackupFault(String sentence) {
        super(sentence);
    }

    BackupFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
