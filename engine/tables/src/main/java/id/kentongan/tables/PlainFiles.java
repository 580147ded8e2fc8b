package id.kentongan.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a directory that somebody else may write to. A link could lead to what its author may not read, a pipe or a device never
 * ends: none is ever opened.
 */
public final class PlainFiles {
    private final Path top;
    private final int deepest;
    private final int most;
    private final SortedMap<String, Found> found = new TreeMap<>();

    private PlainFiles(Path top, int deepest, int most) {
        this.top = top;
        this.deepest = deepest;
        this.most = most;
    }

    /** What lies under a name. */
    public enum Kind {
        FILE, LINK,
        /** A pipe, a socket or a device. */
        SPECIAL
    }

    /** @param size in bytes, when it was looked at */
    public record Found(Path path, Kind kind, long size) {}

    /**
     * Everything but directories, by its name relative to the directory, with {@code /} between folders. The directory itself may be named
     * by a link: whoever starts the program has chosen it.
     *
     * @param deepest folders below the directory that are looked into
     * @param most names that are looked at; more are passed over, so ask for one more than is taken
     */
    public static SortedMap<String, Found> in(Path directory, int deepest, int most) throws IOException {
        Path top = directory.toRealPath();
        PlainFiles files = new PlainFiles(top, deepest, most);
        files.look(top, 0);
        return files.found;
    }

    private void look(Path folder, int depth) throws IOException {
        List<Path> folders = new ArrayList<>();
        int seen = 0;
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path path : inside) {
                if (++seen > most || found.size() >= most) {
                    break;
                }
                BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (is.isDirectory()) {
                    folders.add(path);
                } else {
                    found.put(top.relativize(path).toString().replace('\\', '/'),
                            new Found(path, is.isRegularFile() ? Kind.FILE : is.isSymbolicLink() ? Kind.LINK : Kind.SPECIAL,
                                    is.size()));
                }
            }
        }
        for (Path inner : depth < deepest ? folders : List.<Path>of()) {
            look(inner, depth + 1);
        }
    }

    /**
     * The content of a file.
     *
     * @param most bytes that are read; a file that grew beyond meanwhile is cut one byte after, so that its reader sees that it did
     * @throws IOException also if it is no plain file
     */
    public static byte[] read(Path file, int most) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is no plain file.");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(most == Integer.MAX_VALUE ? most : most + 1);
        }
    }
}
