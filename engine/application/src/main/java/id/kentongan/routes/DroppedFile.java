package id.kentongan.routes;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.facts.Text;
import id.kentongan.intake.Acknowledgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** One file in a drop directory, read as it lies there. */
record DroppedFile(Path path, BasicFileAttributes found) {
    /** Largest file in bytes. */
    static final long LARGEST = 50L * 1024 * 1024;

    /** Thrown where a file changed while it was read: it is left lying and read again. */
    static final class StillWritten extends IOException {
        StillWritten(Path path) {
            super(Text.of("Berkas %s masih ditulis; dibaca lagi nanti.", path.getFileName()), null);
        }
    }

    static DroppedFile at(Path path) throws IOException {
        return new DroppedFile(path, attributes(path));
    }

    /**
     * Gives every line to intake, which keeps what was understood and what was refused.
     *
     * @throws StillWritten if the file changed meanwhile; sending the same lines again doubles nothing
     * @throws RuntimeException what intake throws, the batches before being kept
     */
    Acknowledgement given(Source source, BiFunction<Stream<Reading>, String, Acknowledgement> intake, Instant now)
            throws IOException {
        String sender = Text.of("masuk/%s/%s", path.getParent().getFileName(), path.getFileName());
        Acknowledgement receipt = intake.apply(ReadAhead.of(readings(source, now)), sender);
        BasicFileAttributes after = attributes(path);
        if (after.size() != found.size() || !after.lastModifiedTime().equals(found.lastModifiedTime())) {
            throw new StillWritten(path);
        }
        return receipt;
    }

    private Stream<Reading> readings(Source source, Instant now) throws IOException {
        if (!found.isRegularFile()) {
            return Stream.of(Reading.Refused.whole("Bukan berkas biasa melainkan tautan atau lainnya. Salin berkasnya ke sini."));
        }
        if (found.size() > LARGEST) {
            return Stream.of(Reading.Refused.whole(Text.of("Berkas %d MB; paling besar %d MB. Pecah menjadi beberapa berkas.",
                    found.size() >> 20, LARGEST >> 20)));
        }
        return source.read(new Payload(String.valueOf(path.getFileName()), Files.readAllBytes(path), now));
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
