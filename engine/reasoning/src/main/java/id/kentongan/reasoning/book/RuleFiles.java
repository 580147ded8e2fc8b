package id.kentongan.reasoning.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one rule book, by their name relative to the rules directory, with {@code /} between folders. */
final class RuleFiles {
    private static final Pattern TABLE = Pattern
            .compile("(hukum|indikator|sumber|kriteria|wajib_lapor|wilayah_suksesi)\\.(csv|xlsx)"
                    + "|tahapan/[^/]+\\.(csv|xlsx)|wilayah/(provinces|regencies|districts|villages|titik_wilayah|kepulauan)\\.csv");
    /** What these hold is hashed as {@code Regions.fingerprint()}, so that a copy of the regions in the program changes nothing. */
    private static final Pattern REGIONS = Pattern.compile("wilayah_suksesi\\..*|wilayah/.*");
    private static final Pattern WORDS = Pattern.compile("kosakata/[^/]+\\.dsl|kebijakan/[^/]+\\.dslr|skenario/[^/]+\\.feature");
    private static final Pattern PROSE = Pattern.compile("([^/]+/)?(README|CHANGELOG|LICENSE[^/]*)\\.md");
    private static final Pattern IGNORED = Pattern.compile("(.*/)?([.~][^/]*|Thumbs\\.db|desktop\\.ini)|\\..*/.*");
    private static final Pattern POLICY_FOLDER = Pattern.compile("(kosakata|kebijakan)/.*");
    private static final int MOST_FILES = 1_000;
    private static final int LARGEST_TABLE = 5_000_000;
    private static final int LARGEST_TEXT = 256_000;

    private final SortedMap<String, byte[]> contents;

    private RuleFiles(SortedMap<String, byte[]> contents) {
        this.contents = contents;
    }

    /** Everything that belongs to a book; hidden files and prose do not, and what else lies about is told. */
    static RuleFiles of(Path directory, Problems problems) {
        TreeMap<String, byte[]> found = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            problems.refuse(directory.toString(), "direktori aturan tidak ditemukan.");
            return new RuleFiles(found);
        }
        try (Stream<Path> paths = Files.walk(directory.toRealPath(), 3)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = directory.toRealPath().relativize(path).toString().replace('\\', '/');
                if (!belongs(name, problems)) {
                    continue;
                }
                if (Files.size(path) > largest(name)) {
                    problems.refuse(name, tooLarge(name, Files.size(path)));
                } else if (found.size() >= MOST_FILES) {
                    problems.refuse(name, "lebih dari %d berkas dalam satu buku aturan.".formatted(MOST_FILES));
                    break;
                } else {
                    found.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException unreadable) {
            problems.refuse(directory.toString(), "direktori aturan tidak dapat dibaca. Periksa hak aksesnya.");
        }
        return new RuleFiles(found);
    }

    static RuleFiles of(Map<String, byte[]> files, Problems problems) {
        TreeMap<String, byte[]> found = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (!belongs(name, problems)) {
                return;
            }
            if (bytes.length > largest(name)) {
                problems.refuse(name, tooLarge(name, bytes.length));
            } else {
                found.put(name, bytes.clone());
            }
        });
        return new RuleFiles(found);
    }

    private static boolean belongs(String name, Problems problems) {
        if (IGNORED.matcher(name).matches() || PROSE.matcher(name).matches()) {
            return false;
        }
        if (TABLE.matcher(name).matches() || WORDS.matcher(name).matches()) {
            return true;
        }
        if (POLICY_FOLDER.matcher(name).matches()) {
            problems.refuse(name,
                    "berkas semacam ini tidak diterima. Kebijakan ditulis dalam kebijakan/*.dslr, kosakata dalam kosakata/*.dsl.");
        } else {
            problems.warn(name, "berkas ini bukan bagian buku aturan dan tidak dibaca. Periksa nama dan foldernya.");
        }
        return false;
    }

    private static int largest(String name) {
        return TABLE.matcher(name).matches() ? LARGEST_TABLE : LARGEST_TEXT;
    }

    private static String tooLarge(String name, long size) {
        return "berkas %d bita; paling besar %d. Bagi menjadi beberapa berkas.".formatted(size, largest(name));
    }

    Map<String, byte[]> contents() {
        return contents;
    }

    List<String> names(Predicate<String> wanted) {
        return contents.keySet().stream().filter(wanted).toList();
    }

    byte[] bytes(String name) {
        return contents.getOrDefault(name, new byte[0]);
    }

    /**
     * SHA-256 over names and contents in the order of the names, those of the regions left out; the same on every system, whatever its line
     * ends.
     */
    String hash() {
        MessageDigest digest = sha256();
        contents.forEach((name, bytes) -> {
            if (REGIONS.matcher(name).matches()) {
                return;
            }
            byte[] plain = name.endsWith(".xlsx") ? bytes : withoutReturns(bytes);
            digest.update((name + "\n" + plain.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(plain);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] withoutReturns(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.ISO_8859_1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
