package id.kentongan.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files (0600) and directories (0700) that nobody but their owner can read, from the moment on at which they are there. Where the file
 * system knows no such rights, or they belong to somebody else, they are as they come.
 */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Makes a directory, with those above it that are missing; one that is there already keeps its rights. */
    public static Path directories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        try {
            return Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
        } catch (UnsupportedOperationException foreign) {
            return Files.createDirectories(directory);
        }
    }

    /** Makes an empty file; there must be none. */
    public static Path create(Path file) throws IOException {
        try {
            return Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } catch (UnsupportedOperationException foreign) {
            return Files.createFile(file);
        }
    }

    /** Writes a file of UTF-8, in place of one that is there. */
    public static void write(Path file, CharSequence text) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            create(file);
        }
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS);
        tighten(file);
    }

    /** Takes the rights of all others away from what is there; a link stays as it is. */
    public static void tighten(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return;
        }
        Set<PosixFilePermission> wanted = Files.isDirectory(path) ? DIRECTORY : FILE;
        try {
            if (!Files.getPosixFilePermissions(path).equals(wanted)) {
                Files.setPosixFilePermissions(path, wanted);
            }
        } catch (UnsupportedOperationException | FileSystemException notOurs) {
            // Somebody else's file, or a file system without rights: nothing can be taken away.
            return;
        }
    }
}
