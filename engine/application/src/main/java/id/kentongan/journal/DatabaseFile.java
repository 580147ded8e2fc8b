package id.kentongan.journal;

import id.kentongan.facts.Text;
import id.kentongan.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether the file of the database is still the one that was opened. H2 goes on writing into a file that was deleted, and all of it is gone
 * with the process. Knows nothing of PostgreSQL, which looks after its own files. For any thread.
 */
@Component
class DatabaseFile {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
    private static final String ENDING = ".mv.db";
    private static final String H2 = "jdbc:h2:file:";

    private final Optional<Path> file;
    private volatile Optional<Object> opened = Optional.empty();

    @Autowired
    DatabaseFile(@Value("${spring.datasource.url:}") String url) {
        this(file(url));
    }

    DatabaseFile(Optional<Path> file) {
        this.file = file;
    }

    private static Optional<Path> file(String url) {
        return Optional.of(url).filter(one -> one.startsWith(H2))
                .map(one -> Path.of(one.substring(H2.length()).split(";", 2)[0] + ENDING));
    }

    /**
     * Why what is written now would be lost, if it would.
     *
     * @return none too where this is asked first: that is the file that was opened
     */
    Optional<String> gone() {
        return file.filter(path -> !same(path)).map(path -> Text.of(
                "Berkas basis data \"%s\" dihapus atau diganti selagi Kentongan berjalan; apa pun yang ditulis sekarang akan hilang. "
                        + "Laporan tidak diterima. Hentikan Kentongan, kembalikan berkasnya atau pulihkan cadangan (restore), lalu mulai "
                        + "lagi.",
                path));
    }

    private boolean same(Path path) {
        Optional<Object> now = identity(path);
        if (opened.isEmpty() && now.isPresent()) {
            opened = now;
            close(path);
        }
        return opened.isEmpty() || now.equals(opened);
    }

    /** H2 makes it with the rights that the process gives to every file. */
    private static void close(Path path) {
        try {
            OwnerOnly.tighten(path);
        } catch (IOException unchanged) {
            LOG.warn("\"{}\" tetap dapat dibaca pengguna lain: {}", path, unchanged.toString());
        }
    }

    /** What makes it this file and no other; where the file system tells nothing, that it is there. */
    private static Optional<Object> identity(Path path) {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? path : key);
        } catch (IOException away) {
            return Optional.empty();
        }
    }
}
