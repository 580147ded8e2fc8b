package id.kentongan.rulebook;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Problem;
import id.kentongan.reasoning.book.RuleBookRefused;
import id.kentongan.tables.Leftovers;
import id.kentongan.tables.PlainFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A rules directory as one value, byte for byte. */
public final class BookArchive {
    private static final int DEEPEST = 8;

    private BookArchive() {}

    /**
     * Every plain file of a rules directory but what editors leave there; neither links, which may lead to what nobody meant to hand in, nor pipes.
     *
     * @throws RuleBookRefused if it holds a link or a pipe, or is far larger than a rule book
     */
    public static byte[] of(Path directory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            long left = BookUpload.LARGEST;
            for (Map.Entry<String, PlainFiles.Found> file : PlainFiles.in(directory, DEEPEST, BookUpload.MOST_FILES + 1)
                    .entrySet()) {
                if (Leftovers.onTheWay(file.getKey())) {
                    continue;
                }
                zip.putNextEntry(new ZipEntry(file.getKey()));
                byte[] content = content(file.getKey(), file.getValue(), (int) left);
                left -= content.length;
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] content(String name, PlainFiles.Found file, int most) throws IOException {
        if (file.kind() != PlainFiles.Kind.FILE) {
            throw refused(name, "tautan (link), pipa dan perangkat tidak dikirim. Salin berkasnya sendiri ke sini, atau hapus.");
        }
        byte[] content = PlainFiles.read(file.path(), most);
        if (content.length > most) {
            throw refused(name, Text.of("sampai berkas ini folder aturan lebih besar dari %d MB. Pilih folder aturan saja.",
                    BookUpload.LARGEST / 1_000_000));
        }
        return content;
    }

    private static RuleBookRefused refused(String name, String message) {
        return new RuleBookRefused(List.of(new Problem(Problem.Severity.ERROR, name, 0, "", "", message)));
    }

    /** @throws IllegalArgumentException if a name leads out of the directory */
    static void unpack(byte[] archive, Path directory) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = directory.resolve(entry.getName()).normalize();
                if (!file.startsWith(directory)) {
                    throw new IllegalArgumentException(Text.of("%s leads out of the rule book.", entry.getName()));
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
