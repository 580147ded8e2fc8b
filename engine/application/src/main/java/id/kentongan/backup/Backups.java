package id.kentongan.backup;

import id.kentongan.facts.Text;
import id.kentongan.files.OwnerOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Copies of the H2 database of a data directory: everything that was acknowledged before the copy began, and nothing half written. */
public final class Backups {
    private static final Duration UNTIL_TAKEN = Duration.ofSeconds(30);
    /** Seldom, for a look opens the database, and a server that starts at that moment could not. */
    private static final int LOOKS_PER_CHECK = 100;
    private static final String ARRIVING = "pemulihan";

    private Backups() {}

    /**
     * Writes a backup into a new file that only its owner can read; by the server, if one has the directory.
     *
     * @throws BackupFault if there is none, and why
     */
    public static void make(Path data, Path to) {
        DataFile database = new DataFile(data, DataFile.NAME);
        if (!database.exists()) {
            throw new BackupFault(
                    Text.of("Di \"%s\" tidak ada basis data (%s). Bila memakai PostgreSQL, cadangkan dengan pg_dump.", data,
                            database.file().getFileName()));
        }
        if (Files.exists(to)) {
            throw new BackupFault(Text.of("\"%s\" sudah ada. Tulis nama berkas yang baru.", to));
        }
        Path part = to.toAbsolutePath().resolveSibling(to.getFileName() + ".sebagian");
        try {
            Files.deleteIfExists(part);
            OwnerOnly.create(part);
            if (database.copiedTo(part)) {
                Files.move(part, to);
            } else {
                Files.delete(part);
                ask(data, to, UNTIL_TAKEN, database::inUse);
            }
        } catch (IOException unwritable) {
            throw new BackupFault(Text.of("\"%s\" tidak dapat ditulis: %s", to, unwritable), unwritable);
        }
    }

    /**
     * Lets the server of a directory write it.
     *
     * @param served whether that server lives; asked now and then while it writes
     */
    static void ask(Path data, Path to, Duration untilTaken, BooleanSupplier served) throws IOException {
        BackupRequest request = BackupRequest.placed(data);
        long deadline = System.nanoTime() + untilTaken.toNanos();
        for (int looks = 1; !Files.exists(request.done()); looks++) {
            if (!request.asked() && looks % LOOKS_PER_CHECK == 0 && !served.getAsBoolean() && !Files.exists(request.done())) {
                request.withdraw();
                throw new BackupFault("Server berhenti sebelum cadangan selesai. Ulangi perintah ini.");
            }
            if (Files.exists(request.failed())) {
                String reason = Files.readString(request.failed());
                Files.delete(request.failed());
                throw new BackupFault("Server tidak dapat membuat cadangan: " + reason);
            }
            if (request.asked() && System.nanoTime() > deadline) {
                request.withdraw();
                throw new BackupFault(
                        Text.of("Program yang memakai \"%s\" tidak menanggapi dalam %d detik. Periksa apakah Kentongan di sana "
                                + "masih berjalan.", data, untilTaken.toSeconds()));
            }
            pause();
        }
        Files.move(request.done(), to);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackupFault("Dihentikan sebelum cadangan selesai.", interrupted);
        }
    }

    /**
     * Lays a backup into a directory that has no database yet, once it has been opened and read.
     *
     * @return what is in it, in words
     * @throws BackupFault if it is no backup, or is damaged, or there is a database already
     */
    public static String restore(Path from, Path data) {
        DataFile target = new DataFile(data, DataFile.NAME);
        if (target.exists()) {
            throw new BackupFault(
                    Text.of("Di \"%s\" sudah ada basis data. Pulihkan ke direktori lain, atau pindahkan yang lama.", data));
        }
        if (!Files.isReadable(from)) {
            throw new BackupFault(Text.of("\"%s\" tidak ada, atau tidak dapat dibaca.", from));
        }
        DataFile arriving = new DataFile(data, ARRIVING);
        try {
            OwnerOnly.directories(data);
            unpack(from, arriving.file());
            String contents = arriving.contents().toString();
            Files.move(arriving.file(), target.file());
            return contents;
        } catch (IOException | SQLException damaged) {
            discard(arriving.file());
            throw new BackupFault(Text.of("\"%s\" bukan cadangan Kentongan yang utuh: %s", from, damaged.getMessage()), damaged);
        }
    }

    private static void unpack(Path from, Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(from))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(DataFile.NAME + DataFile.ENDING)) {
                    Files.deleteIfExists(file);
                    OwnerOnly.create(file);
                    try (OutputStream out = Files.newOutputStream(file)) {
                        zip.transferTo(out);
                    }
                    return;
                }
            }
        }
        throw new IOException(Text.of("di dalamnya tidak ada %s", DataFile.NAME + DataFile.ENDING));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException busy) {
            throw new BackupFault(Text.of("\"%s\" tidak dapat dihapus; hapus sendiri.", file), busy);
        }
    }
}
