package id.kentongan.backup;

import id.kentongan.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One wish for a backup, told to the server by files in its data directory: whoever may write there may read the database too, so that no
 * other right is needed. {@code .minta} is asked, {@code .jalan} taken, then {@code .zip} is the backup or {@code .gagal} says why not.
 */
record BackupRequest(Path desk, String name) {
    private static final String ASKED = ".minta";

    static Path desk(Path data) {
        return data.resolve("cadangan");
    }

    /** Places a wish. */
    static BackupRequest placed(Path data) throws IOException {
        Path desk = desk(data);
        OwnerOnly.directories(desk);
        BackupRequest request = new BackupRequest(desk, UUID.randomUUID().toString());
        OwnerOnly.create(request.with(ASKED));
        return request;
    }

    /** The wishes that nobody has taken yet. */
    static List<BackupRequest> waiting(Path data) throws IOException {
        Path desk = desk(data);
        if (!Files.isDirectory(desk)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(desk)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(ASKED))
                    .map(file -> new BackupRequest(desk, file.substring(0, file.length() - ASKED.length()))).toList();
        }
    }

    void take() throws IOException {
        Files.move(with(ASKED), taken(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Nobody waits for it any more, or nobody will ever answer it. */
    void withdraw() throws IOException {
        for (Path trace : List.of(with(ASKED), taken(), part())) {
            Files.deleteIfExists(trace);
        }
    }

    boolean asked() {
        return Files.exists(with(ASKED));
    }

    Path taken() {
        return with(".jalan");
    }

    Path part() {
        return with(".sebagian");
    }

    Path done() {
        return with(".zip");
    }

    Path failed() {
        return with(".gagal");
    }

    private Path with(String ending) {
        return desk.resolve(name + ending);
    }
}
