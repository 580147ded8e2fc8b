package id.kentongan.rulebook;

import id.kentongan.facts.Text;
import id.kentongan.tables.Leftovers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A rules directory that somebody sent as a ZIP archive: unpacked within bounds, whatever the archive says of itself. */
final class BookUpload {
    static final int MOST_FILES = 1_500;
    static final int LARGEST = 60_000_000;
    private static final int LONGEST_NAME = 200;

    private final Path directory;
    private int entries;
    private int left = LARGEST;

    private BookUpload(Path directory) {
        this.directory = directory;
    }

    /** @throws Unusable if it is no such archive, or leads out of the directory, or is far larger than a rule book */
    static void unpack(byte[] archive, Path directory) {
        BookUpload upload = new BookUpload(directory);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                upload.count();
                if (!entry.isDirectory()) {
                    upload.take(entry.getName(), zip);
                } else if (zip.read() >= 0) {
                    throw new Unusable("Sebuah folder dalam arsip berisi data seperti berkas. Buat lagi arsipnya.");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unusable(Text.of("Arsip ZIP rusak: %s. Buat lagi arsipnya.", broken.getMessage()));
        }
        if (upload.left == LARGEST) {
            throw new Unusable("Kiriman ini bukan arsip ZIP yang berisi berkas. Kemas isi folder aturan sebagai ZIP.");
        }
    }

    private void count() {
        if (++entries > MOST_FILES) {
            throw new Unusable(Text.of("Arsip berisi lebih dari %d berkas. Kemas folder aturan saja.", MOST_FILES));
        }
    }

    private void take(String name, ZipInputStream zip) throws IOException {
        Path file = directory.resolve(name.replace('\\', '/')).normalize();
        if (!file.startsWith(directory) || file.equals(directory) || name.length() > LONGEST_NAME) {
            throw new Unusable(Text.of("Nama berkas \"%s\" dalam arsip tidak diterima. Kemas isi folder aturan saja.",
                    name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name));
        }
        byte[] content = zip.readNBytes(left + 1);
        left -= content.length;
        if (left < 0) {
            throw new Unusable(Text.of("Isi arsip lebih besar dari %d MB. Kemas folder aturan saja.", LARGEST / 1_000_000));
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content, StandardOpenOption.CREATE_NEW);
        } catch (IOException clash) {
            throw new Unusable(Text.of("Berkas \"%s\" dalam arsip bertabrakan dengan berkas lain.", name));
        }
    }

    /** An archive that cannot be a rule book; the message says why and what to send. */
    static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }

    /** The folder that holds the tables, where the archive packs it with its own name. */
    static Path root(Path directory) {
        try (Stream<Path> inside = Files.list(directory)) {
            List<Path> all = inside.filter(path -> !Leftovers.is(path.getFileName().toString())).toList();
            return all.size() == 1 && Files.isDirectory(all.get(0)) ? all.get(0) : directory;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
