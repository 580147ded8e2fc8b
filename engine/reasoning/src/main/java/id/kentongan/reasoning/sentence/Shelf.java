package id.kentongan.reasoning.sentence;

import id.kentongan.tables.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.base.util.Drools;

/**
 * A directory of compiled rules. Each file is named by everything that went into it: the texts, the classes that they can reach, the
 * rule compiler, the Java release. Whatever is wrong with a file or the directory, the rules are compiled anew; nothing depends on it
 * but time. A file that others than its owner may write is not used, because it is code.
 */
public final class Shelf {
    private static final int MOST = 20;
    private static final String ENDING = ".jar";
    private static final String HALF = "half-";
    private static final long HOUR = 3_600_000;
    private static final Pattern IMPORT = Pattern
            .compile("(?m)^import\\s+(?:accumulate\\s+|function\\s+)?(id\\.kentongan\\.[\\w.]+)");

    private final Path directory;

    /** @param directory made when it is first needed */
    public Shelf(Path directory) {
        this.directory = directory;
    }

    Optional<Compiled> find(Map<String, String> texts) {
        Path file = file(texts);
        try {
            if (!Files.isRegularFile(file) || !ours(file) || !ours(directory)) {
                return Optional.empty();
            }
            Compiled found = new RuleClasses(Files.readAllBytes(file)).compiled();
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            return Optional.of(found);
        } catch (IOException | RuntimeException | LinkageError unusable) {
            return Optional.empty();
        }
    }

    void put(Map<String, String> texts, byte[] jar) {
        try {
            Files.createDirectories(directory, onlyOurs());
            Path half = Files.createTempFile(directory, HALF, ".tmp");
            Files.write(half, jar);
            Files.move(half, file(texts), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            clear();
        } catch (IOException | RuntimeException noPlace) {
            // Then the next start compiles again.
            return;
        }
    }

    /** Forgets those that were not used for longest, and what a killed program left half written. */
    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<File> all = files.map(Path::toFile).sorted(Comparator.comparing(File::lastModified).reversed()).toList();
            List<File> old = new ArrayList<>(all.stream().filter(file -> file.getName().endsWith(ENDING)).skip(MOST).toList());
            long hourAgo = System.currentTimeMillis() - HOUR;
            all.stream().filter(file -> file.getName().startsWith(HALF) && file.lastModified() < hourAgo).forEach(old::add);
            for (File file : old) {
                Files.deleteIfExists(file.toPath());
            }
        }
    }

    private FileAttribute<?>[] onlyOurs() {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    private static boolean ours(Path path) throws IOException {
        if (!Files.getFileStore(path).supportsFileAttributeView("posix")) {
            return true;
        }
        var open = Files.getPosixFilePermissions(path);
        return Files.getOwner(path).getName().equals(System.getProperty("user.name"))
                && !open.contains(PosixFilePermission.GROUP_WRITE) && !open.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private Path file(Map<String, String> texts) {
        Sha256 digest = new Sha256().piece("1 " + Drools.getFullVersion() + " " + Runtime.version().feature());
        Map<String, Class<?>> reached = new TreeMap<>();
        new TreeMap<>(texts).forEach((name, text) -> {
            digest.piece(name).piece(text);
            IMPORT.matcher(text).results().forEach(found -> reach(found.group(1), reached));
        });
        reached.values().forEach(type -> digest.piece(code(type)));
        return directory.resolve(digest.hex() + ENDING);
    }

    private static void reach(String name, Map<String, Class<?>> reached) {
        try {
            reach(Class.forName(name), reached);
        } catch (ClassNotFoundException none) {
            // The compiler will say so.
            return;
        }
    }

    /** A class and those of ours that its public methods hand out. */
    private static void reach(Class<?> type, Map<String, Class<?>> reached) {
        if (type.getName().startsWith("id.kentongan.") && reached.put(type.getName(), type) == null) {
            for (Method method : type.getMethods()) {
                reach(method.getReturnType(), reached);
            }
        }
    }

    private static byte[] code(Class<?> type) {
        try (InputStream code = type
                .getResourceAsStream(type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
            return code == null ? new byte[0] : code.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
