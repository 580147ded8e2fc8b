package id.kentongan.simulation;

import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.watch.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rule books for a country of two provinces, one of them with a third. Each differs from the first in one thing. */
final class Shelf {
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");
    private static final Path VOCABULARY = Path.of("../../rules/kosakata");
    private static final Path BUNDLED = Path.of("../../sample-data/wilayah");
    private static final Map<String, List<String>> COUNTRY = Map.of("provinces.csv", List.of("35", "73"), "regencies.csv",
            List.of("35.14", "73.10"), "titik_wilayah.csv", List.of("35", "35.14", "73", "73.10"), "districts.csv",
            List.of("35.14.01", "73.10.01", "73.10.02", "73.10.03"), "villages.csv",
            List.of("35.14.01.2001", "35.14.01.2002", "73.10.01.2001", "73.10.02.2001"));
    private static final Map<String, String> THIRD_PROVINCE = Map.of("provinces.csv", "97,Papua Uji", "regencies.csv",
            "97.01,97,Kabupaten Uji", "districts.csv", "97.01.01,97.01,Distrik Uji", "titik_wilayah.csv",
            "97,-4.0,138.0,100000\n97.01,-4.0,138.0,100000");
    private static final String POLICY = """
            # UU 7/2012 Pasal 5: bentrokan bersamaan dengan serangan siber.
            aturan "UJI-01 bentrokan meluas"
            %stahan 1 hari
            jika
              Ada temuan "KEA-02" tingkat KUNING atau lebih di kabupaten/kota itu
            maka
              Simpulkan MERAH karena "bentrokan meluas"
            selesai
            """;
    private static final String WAIVER = """
            # UU 7/2012 Pasal 5: yang sudah ditangani tidak perlu menunggu.
            aturan "UJI-02 penanganan selesai mengakhiri masa tahan"
            jika
              Peringatan berdiri pada KUNING
              Penanganannya dilaporkan selesai sesudah peringatan naik
            maka
              Anggap masa tahan sudah terpenuhi karena "penanganan dilaporkan selesai"
            selesai
            """;

    private final Path directory;
    private final List<Book> books = new ArrayList<>();

    /** One rule book, to be laid into the directory of a process or handed in. */
    record Book(Path directory, byte[] archive, String hash) {}

    /** @param directory empty */
    Shelf(Path directory) {
        this.directory = directory;
        put(rules -> {});
        put(rules -> rules.edit("kriteria.csv", ",2,5,1,0,", ",3,6,2,0,"));
        put(rules -> rules.edit("kriteria.csv", "total,3,", "total,5,"));
        put(rules -> rules.edit("kriteria.csv", "jumlah,2,", "jumlah,1,"));
        put(rules -> rules.edit("sumber.csv", "DESA,24,", "DESA,48,"));
        put(rules -> write(rules, "kebijakan/penanganan.dslr", WAIVER));
        put(rules -> write(rules, "kebijakan/uji.dslr", POLICY.formatted("")));
        put(rules -> write(rules, "kebijakan/uji.dslr", POLICY.formatted("lingkup nasional\n")));
        put(rules -> THIRD_PROVINCE.forEach((file, lines) -> write(rules, "wilayah/" + file,
                read(rules.directory().resolve("wilayah").resolve(file)) + lines + "\n")));
    }

    List<Book> books() {
        return books;
    }

    /** A book that must not pass. */
    static byte[] unsound() {
        return Rules.unreadable();
    }

    private interface Edit {
        void on(Rules rules);
    }

    private void put(Edit edit) {
        Rules rules = Rules.copied(SMALL, directory.resolve("buku-" + books.size()));
        Rules.copied(VOCABULARY, rules.directory().resolve("kosakata"));
        COUNTRY.forEach((file, codes) -> write(rules, "wilayah/" + file, rows(BUNDLED.resolve(file), codes)));
        edit.on(rules);
        books.add(new Book(rules.directory(), rules.kept(), RuleBook.read(rules.directory()).hash()));
    }

    private static String rows(Path file, List<String> codes) {
        try (Stream<String> lines = Files.lines(file)) {
            StringBuilder rows = new StringBuilder();
            lines.filter(line -> line.startsWith("code,") || line.startsWith("kode,")
                    || codes.contains(line.substring(0, line.indexOf(',')))).forEach(line -> rows.append(line).append('\n'));
            return rows.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Rules rules, String file, String text) {
        try {
            Path path = rules.directory().resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
