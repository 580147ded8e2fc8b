package id.kentongan.reasoning.book;

import id.kentongan.reasoning.bound.Limit;
import id.kentongan.tables.Leftovers;
import id.kentongan.tables.PlainFiles;
import id.kentongan.tables.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The files of one rule book, by their name relative to the rules directory, with {@code /} between folders. */
final class RuleFiles {
    private static final Pattern TABLE = Pattern
            .compile("(hukum|indikator|sumber|kriteria|wajib_lapor|wilayah_suksesi)\\.(csv|xlsx)"
                    + "|tahapan/[^/]+\\.(csv|xlsx)|wilayah/(provinces|regencies|districts|villages|titik_wilayah|kepulauan)\\.csv");
    /** What these hold is hashed as {@code Regions.fingerprint()}, so that a copy of the regions in the program changes nothing. */
    private static final Pattern REGIONS = Pattern.compile("wilayah_suksesi\\..*|wilayah/.*");
    private static final Pattern WORDS = Pattern.compile("kosakata/[^/]+\\.dsl|kebijakan/[^/]+\\.dslr|skenario/[^/]+\\.feature");
    private static final Pattern PROSE = Pattern.compile("([^/]+/)?(README|CHANGELOG|LICENSE[^/]*)\\.md");
    private static final Pattern POLICY_FOLDER = Pattern.compile("(kosakata|kebijakan)/.*");
    private static final int DEEPEST = 2;
    /** Names that are looked at in one folder: many more than a book has files, for what else lies about is told. */
    private static final int MOST_SEEN = 5_000;

    private final SortedMap<String, byte[]> contents;

    private RuleFiles(SortedMap<String, byte[]> contents) {
        this.contents = contents;
    }

    /** Everything that belongs to a book; hidden files and prose do not, and what else lies about is told. Links and pipes are refused. */
    static RuleFiles of(Path directory, Complaints problems) {
        if (!Files.isDirectory(directory)) {
            problems.refuse(directory.toString(), "direktori aturan tidak ditemukan.");
            return new RuleFiles(new TreeMap<>());
        }
        Selection selection = new Selection(problems);
        try {
            for (Map.Entry<String, PlainFiles.Found> file : PlainFiles.in(directory, DEEPEST, MOST_SEEN).entrySet()) {
                if (plain(file.getKey(), file.getValue().kind(), problems)
                        && selection.takes(file.getKey(), file.getValue().size())) {
                    selection.put(file.getKey(),
                            PlainFiles.read(file.getValue().path(), largest(file.getKey()).most()));
                }
            }
        } catch (IOException unreadable) {
            problems.refuse(directory.toString(), "direktori aturan tidak dapat dibaca. Periksa hak aksesnya.");
        }
        return new RuleFiles(selection.found);
    }

    private static boolean plain(String name, PlainFiles.Kind kind, Complaints problems) {
        if (kind != PlainFiles.Kind.FILE && !Leftovers.onTheWay(name)) {
            problems.refuse(name, kind == PlainFiles.Kind.LINK
                    ? "tautan (link) tidak dibaca. Salin berkasnya sendiri ke sini."
                    : "bukan berkas biasa melainkan pipa atau perangkat. Hapus dari folder aturan.");
        }
        return kind == PlainFiles.Kind.FILE;
    }

    static RuleFiles of(Map<String, byte[]> files, Complaints problems) {
        Selection selection = new Selection(problems);
        new TreeMap<>(files).forEach((name, bytes) -> {
            if (selection.takes(name, bytes.length)) {
                selection.put(name, bytes.clone());
            }
        });
        return new RuleFiles(selection.found);
    }

    /** The files that were taken so far, within the limits of a book. */
    private static final class Selection {
        private final TreeMap<String, byte[]> found = new TreeMap<>();
        private final Map<String, Long> folders = new HashMap<>();
        private final Complaints problems;
        private long total;

        Selection(Complaints problems) {
            this.problems = problems;
        }

        boolean takes(String name, long size) {
            if (!belongs(name, problems)) {
                return false;
            }
            if (found.size() >= Limit.FILES.most()) {
                problems.refuse(name, Limit.FILES.told(found.size() + 1L));
                return false;
            }
            return within(name, size);
        }

        void put(String name, byte[] bytes) {
            if (within(name, bytes.length)) {
                found.put(name, bytes);
                total += bytes.length;
                folders.merge(folder(name), (long) bytes.length, Long::sum);
            }
        }

        private boolean within(String name, long size) {
            long inFolder = folders.getOrDefault(folder(name), 0L) + size;
            if (largest(name).exceededBy(size)) {
                problems.refuse(name, largest(name).told(size));
            } else if (WORDS.matcher(name).matches() && Limit.FOLDER_BYTES.exceededBy(inFolder)) {
                problems.refuse(name, Limit.FOLDER_BYTES.told(inFolder));
            } else if (Limit.BOOK_BYTES.exceededBy(total + size)) {
                problems.refuse(name, Limit.BOOK_BYTES.told(total + size));
            } else {
                return true;
            }
            return false;
        }

        private static String folder(String name) {
            return name.substring(0, Math.max(0, name.indexOf('/')));
        }
    }

    private static boolean belongs(String name, Complaints problems) {
        if (Leftovers.onTheWay(name) || PROSE.matcher(name).matches()) {
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

    private static Limit largest(String name) {
        return TABLE.matcher(name).matches() ? Limit.TABLE_BYTES : Limit.TEXT_BYTES;
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
        Sha256 digest = new Sha256();
        contents.forEach((name, bytes) -> {
            if (REGIONS.matcher(name).matches()) {
                return;
            }
            byte[] plain = name.endsWith(".xlsx") ? bytes : withoutReturns(bytes);
            digest.add(name + "\n" + plain.length + "\n").add(plain);
        });
        return digest.hex();
    }

    /** Line ends as one letter, whatever the system that wrote them. */
    static byte[] withoutReturns(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.ISO_8859_1);
    }
}
