package id.kentongan.routes;

import id.kentongan.facts.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names of dropped files that Camel, or whoever reads about them, can do nothing with: with a backslash, which it takes for a directory,
 * bytes that are no letters here, marks that steer a terminal, or too long for what is added to them. Such files are given another name.
 */
final class Names {
    /** A file system takes 255 bytes for a name; ours gets a stamp before it and an ending behind. */
    static final int LONGEST = 180;

    private static final Logger LOG = LoggerFactory.getLogger(Names.class);
    private static final char UNKNOWN = '\uFFFD';
    private static final char INSTEAD = '_';

    private Names() {}

    /** Whether a file can be read under its name. */
    static boolean fit(String name) {
        return name.equals(mended(name));
    }

    /** The name with its unfit characters replaced, shortened from its beginning: its ending tells what is in it. */
    static String mended(String name) {
        StringBuilder mended = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean unfit = c == '\\' || c == UNKNOWN || Character.isISOControl(c) || Shown.steers(c) || halfOfAPair(name, at);
            mended.append(unfit ? INSTEAD : c);
        }
        String stripped = mended.toString().strip();
        return shortened(stripped.isEmpty() ? String.valueOf(INSTEAD) : stripped);
    }

    private static boolean halfOfAPair(String name, int at) {
        char c = name.charAt(at);
        return Character.isHighSurrogate(c) && (at + 1 == name.length() || !Character.isLowSurrogate(name.charAt(at + 1)))
                || Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(name.charAt(at - 1)));
    }

    static String shortened(String name) {
        String kept = name;
        while (kept.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            kept = kept.substring(kept.offsetByCodePoints(0, 1));
        }
        return kept;
    }

    /**
     * Gives every file of a directory that needs one another name, unless somebody may still be writing it.
     *
     * @param settled which files have come to rest
     */
    static void mend(Path directory, Settled settled) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (!fits(file)) {
                    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                    if (!is.isDirectory() && settled.still(file, is.size(), is.lastModifiedTime().toMillis())) {
                        rename(directory, file);
                    }
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.debug("The names in {} cannot be looked at:", directory, unreadable);
        }
    }

    private static boolean fits(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return fit(name) && file.resolveSibling(name).equals(file);
        } catch (InvalidPathException notWritable) {
            return false;
        }
    }

    private static void rename(Path directory, Path file) throws IOException {
        // A name that begins with a dot is one that nobody looks at.
        String mended = mended(String.valueOf(file.getFileName())).replaceFirst("^[.]+", String.valueOf(INSTEAD));
        for (int number = 1; number < 1_000; number++) {
            String name = number == 1 ? mended : number + "-" + mended;
            try {
                Files.move(file, directory.resolve(name));
                LOG.info("Berkas dengan nama yang tidak dapat dipakai di {} sekarang bernama {}", directory.getFileName(), name);
                return;
            } catch (FileAlreadyExistsException taken) {
                LOG.debug("{} is taken.", name);
            } catch (InvalidPathException notWritable) {
                mended = mended.replaceAll("[^ -~]", String.valueOf(INSTEAD));
            }
        }
    }
}
