package id.kentongan.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The newest checkpoint, in a file beside the database: without it nobody could tell that the end of the chain was cut off. */
record Tip(Path file) {

    /** Replaces what was there as one act. */
    void write(Checkpoint newest) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".baru");
        Files.writeString(fresh, newest.written());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** None where there is no such file, or nothing readable in it. */
    Optional<Checkpoint> read() throws IOException {
        return Files.exists(file) ? Checkpoint.read(Files.readString(file)) : Optional.empty();
    }

    boolean exists() {
        return Files.exists(file);
    }
}
