package id.kentongan.reasoning.scenario;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.region.Regions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Books of files of at most 5 MB whose authors make the reader work: one for each kind of table, column, cell, sentence and example. */
final class HostileBooks {
    /** No attack: it comes first and bears what the compiler needs to get going. */
    static final String SOUND = "a sound book with one example that fails";
    /** With this property above 1 every table is tried, else a few that differ. */
    static final String WHOLE = "kentongan.lengkap";
    private static final Set<String> SOME = Set.of("kriteria.csv", "tahapan/pilkada.csv", "wilayah/villages.csv");
    private static final int TABLE = 4_900_000;
    private static final int TEXT = 255_000;
    private static final Map<String, String> HEADERS = Map.of(
            "hukum.csv", "peraturan,pasal,isi_ringkas,dipakai_untuk,status_verifikasi,diverifikasi_dari",
            "indikator.csv", "kode,nama,nama_en,satuan,arah,sumber,nilai_min,pasal5,dimensi_ikp,aspek_athg,dasar_hukum",
            "sumber.csv", "kode,nama,instansi,keandalan,klasifikasi,tingkat_wilayah,wajib_jam,keterangan",
            "kriteria.csv", Pages.CRITERIA_HEADER,
            "tahapan/pilkada.csv", "agenda,tahapan,mulai,selesai,pemungutan,sumber",
            "wajib_lapor.csv", "sumber,wilayah,sejak",
            "wilayah_suksesi.csv", "kode_lama,kode_baru,berlaku_mulai",
            "wilayah/villages.csv", "code,district_code,name",
            "wilayah/regencies.csv", "code,province_code,name",
            "wilayah/titik_wilayah.csv", "kode,lintang,bujur,penduduk_2024s2");
    private static final String POLICY = """
            # UU 7/2012 Pasal 10: dasar.
            aturan "%s bentrok meluas"
            jika
            %s
            maka
              Simpulkan MERAH karena "bentrokan berat tercatat"
            selesai
            """;
    private static final String FOUND = "  Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu";
    private static final String HEAD = "# language: id\nFitur: Uji\n";
    private static final String REPORT = "Dengan sumber \"POLRES\" melaporkan \"KEA-01\" bernilai 1 di \"35.14\" pada \"2024-10-07 08:00 WIB\"";
    private static final String JUDGED = "Ketika dinilai sampai \"2024-10-07 09:00 WIB\"";
    private static final String SILENT = "Maka tidak ada keputusan di \"35.14\"";

    /**
     * @param file what a problem must name, or its beginning
     * @param files made when they are asked for: all of them together are larger than the heap
     */
    record Book(String file, Supplier<Map<String, byte[]>> files) {}

    private final Map<String, Book> books = new LinkedHashMap<>();

    static Map<String, Book> all() {
        HostileBooks hostile = new HostileBooks();
        hostile.pages(SOUND, "", () -> new Pages().policies(Text.of(POLICY, "KBJ-01", FOUND))
                .with("skenario/baik.feature", HEAD + example(REPORT, JUDGED, SILENT)));
        HEADERS.entrySet().stream().filter(table -> Integer.getInteger(WHOLE, 1) > 1 || SOME.contains(table.getKey()))
                .forEach(table -> hostile.table(table.getKey(), table.getValue()));
        hostile.tables();
        hostile.regions();
        hostile.sentences();
        hostile.examples();
        return hostile.books;
    }

    private void pages(String what, String file, Supplier<Pages> pages) {
        books.put(what, new Book(file, () -> Map.copyOf(pages.get().files())));
    }

    private void text(String what, String file, Supplier<String> text) {
        pages(what, file, () -> new Pages().with("kosakata/kosakata.dsl", Pages.VOCABULARY).with(file, text.get()));
    }

    private static String lines(int most, IntFunction<String> line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < most; i++) {
            text.append(line.apply(i)).append('\n');
        }
        return text.toString();
    }

    /** What can be done to any table. */
    private void table(String file, String header) {
        int columns = header.split(",").length;
        String digits = "9".repeat(60_000 / columns);
        text("digits in " + file, file, () -> header + "\n" + lines(TABLE, i -> (digits + ",").repeat(columns - 1) + digits));
        text("comma in digits in " + file, file, () -> header + "\n" + lines(TABLE,
                i -> ("\"" + digits + ",5\",").repeat(columns - 1) + "\"" + digits + ",5\""));
        text("wrong words in " + file, file,
                () -> header + "\n" + lines(TABLE, i -> ("salah" + i + ",").repeat(columns - 1) + "x"));
        text("short rows in " + file, file, () -> header + "\n" + lines(TABLE, i -> "a"));
        text("open quotation marks in " + file, file, () -> header + "\n" + lines(TABLE, i -> "\"" + "x".repeat(200)));
        text("columns in " + file, file,
                () -> header + lines(TABLE, i -> ",kolom" + i).replace("\n", "").substring(0, 60_000) + "\n");
        text("separators in " + file, file, () -> lines(TABLE, i -> ",".repeat(60_000)));
        text("lists in " + file, file,
                () -> header + "\n" + lines(TABLE, i -> ("a|;".repeat(600) + ",").repeat(columns - 1) + "x"));
        text("one line in " + file, file, () -> header + "\n" + "x".repeat(TABLE));
        text("returns in " + file, file, () -> header + "\n" + "\r\n\r".repeat(TABLE / 3));
        text("years in " + file, file,
                () -> header + "\n" + lines(TABLE, i -> ("9999-12-31,").repeat(columns - 1) + "0001-01-01"));
    }

    private void tables() {
        String laws = HEADERS.get("hukum.csv") + "\n"
                + rows(1_900, i -> "UU " + i + "/2012,Pasal " + "x".repeat(60) + ",a,b,V,c");
        pages("misspelt law", "kriteria.csv", () -> new Pages().with("hukum.csv", laws).criteria(IntStream.range(0, 1_900)
                .mapToObj(i -> Pages.CLASHES.replaceFirst("KEA-01", "KEA-" + i).replace("UU 7/2012 Pasal 10",
                        IntStream.range(0, 50).mapToObj(j -> "UV " + j + "/2013 Pasal " + "x".repeat(20))
                                .collect(Collectors.joining(";"))))
                .toArray(String[]::new)));
        pages("overlapping rows", "kriteria.csv",
                () -> new Pages().criteria(IntStream.range(0, 1_999).mapToObj(i -> Pages.CLASHES).toArray(String[]::new)));
        pages("misspelt reporters", "kriteria.csv", () -> new Pages()
                .with("indikator.csv", HEADERS.get("indikator.csv") + "\n" + rows(990,
                        i -> "IND-" + i + ",nama,name,jumlah,naik," + "KEPOLISIAN_SEKTOR|".repeat(90)
                                + ",0,a,b,c,UU 7/2012 Pasal 10"))
                .with("sumber.csv", HEADERS.get("sumber.csv") + "\n" + rows(990,
                        i -> "KEPOLISIAN_RESOR_" + i + ",nama,x,B,BIASA,KABUPATEN,,-")));
        pages("calendars", "tahapan/", () -> IntStream.range(0, 900).boxed().reduce(new Pages(),
                (pages, i) -> pages.with("tahapan/t" + i + ".csv", HEADERS.get("tahapan/pilkada.csv") + "\n"
                        + rows(100, j -> "A" + i + ",Tahap " + j + ",2024-01-01,2199-01-01,ya,x")),
                (one, other) -> one));
        pages("files", "skenario/", () -> IntStream.range(0, 1_100).boxed().reduce(new Pages(),
                (pages, i) -> pages.with("skenario/s" + i + ".feature", HEAD), (one, other) -> one));
        pages("everything at once", "tahapan/", () -> IntStream.range(0, 12).boxed().reduce(new Pages(),
                (pages, i) -> pages.with("tahapan/t" + i + ".csv", HEADERS.get("tahapan/pilkada.csv") + "\n" + "x".repeat(TABLE)),
                (one, other) -> one));
        pages("unknown file names", "", () -> IntStream.range(0, 900).boxed().reduce(new Pages(),
                (pages, i) -> pages.with("kebijakan/\u001b[2J" + i + ".txt", "x"), (one, other) -> one));
    }

    private static String rows(int many, IntFunction<String> row) {
        return IntStream.range(0, many).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
    }

    private void regions() {
        text("chain of successions", "wilayah_suksesi.csv", () -> HEADERS.get("wilayah_suksesi.csv") + "\n" + rows(4_900,
                i -> village(i) + "," + village(i + 1) + "," + LocalDate.of(1990, 1, 1).plusDays(i)));
        pages("successions that part and meet", "wilayah_suksesi.csv", () -> new Pages()
                .with("wilayah_suksesi.csv", HEADERS.get("wilayah_suksesi.csv") + "\n" + rows(2_400,
                        i -> village(i / 2 * 2) + "," + village(i / 2 * 2 + 2 + i % 2) + ","
                                + LocalDate.of(1990, 1, 1).plusDays(i / 2) + "\n" + village(i / 2 * 2 + 1) + ","
                                + village(i / 2 * 2 + 2 + i % 2) + "," + LocalDate.of(1990, 1, 1).plusDays(i / 2)))
                .with("wajib_lapor.csv", "sumber,wilayah,sejak\nPOLRES,11.97,2024-01-01\n"));
        text("many heirs", "wilayah_suksesi.csv", () -> HEADERS.get("wilayah_suksesi.csv") + "\n"
                + rows(4_900, i -> "11.99," + Text.of("%02d.%02d", 11 + i / 90, 10 + i % 90) + ",2020-01-01"));
        String points = HEADERS.get("wilayah/titik_wilayah.csv") + "\n";
        text("points", "wilayah/titik_wilayah.csv", () -> points
                + rows(9_900, i -> Text.of("%02d.%02d", 1 + i / 100, i % 100) + ",-7.5,112.5,1000"));
        text("points in one place", "wilayah/titik_wilayah.csv", () -> points + Regions.bundled()
                .all(RegionLevel.KABUPATEN).stream().map(RegionCode::dotted)
                .map(code -> code + ",-7.5,112.5,1000\n").collect(Collectors.joining()));
        text("villages", "wilayah/villages.csv", () -> HEADERS.get("wilayah/villages.csv") + "\n"
                + lines(TABLE, i -> village(i) + "," + village(i).substring(0, 8) + ",D"));
    }

    private static String village(int number) {
        return Text.of("11.%02d.%02d.%04d", 1 + number / 1_000 % 50, 1 + number / 50_000, 2_000 + number % 1_000);
    }

    private void sentences() {
        pages("blanks side by side", "kosakata/jahat.dsl", () -> new Pages()
                .with("kosakata/jahat.dsl",
                        "[jika kabupaten]Ada {n}{m}{tingkat}{warna} di situ = exists Area(region == $wilayah)")
                .with("kebijakan/x.dslr", Text.of(POLICY, "KBJ-01", "  Ada " + "a".repeat(450))));
        pages("blanks with letters between", "kosakata/jahat.dsl", () -> new Pages()
                .with("kosakata/jahat.dsl",
                        "[jika kabupaten]Ada {n}a{m}a{tingkat}a{warna} = exists Area(region == $wilayah)")
                .with("kebijakan/x.dslr", Text.of(POLICY, "KBJ-01", "  Ada " + "a".repeat(450))));
        text("phrases", "kosakata/banyak.dsl",
                () -> lines(TEXT, i -> "[jika kabupaten]Kalimat ke " + i + " = exists Area(region == $wilayah)"));
        text("one phrase", "kosakata/panjang.dsl", () -> "[jika kabupaten]Kalimat\n" + " x = y\n".repeat(30_000));
        pages("brackets", "kebijakan/x.dslr", () -> new Pages().with("kosakata/kosakata.dsl",
                Pages.VOCABULARY + "\n[jika kabupaten]Kalimat dalam = exists Area" + "(".repeat(900) + "region" + ")".repeat(900)
                        + "\n")
                .with("kebijakan/x.dslr", Text.of(POLICY, "KBJ-01", "  Kalimat dalam")));
        text("junk phrases", "kosakata/sampah.dsl", () -> lines(TEXT, i -> "["));
        pages("policies", "kebijakan/a", () -> IntStream.range(0, 30).boxed().reduce(
                new Pages().with("kosakata/kosakata.dsl", Pages.VOCABULARY), (pages, i) -> pages.with("kebijakan/a" + i + ".dslr",
                        rows(90, j -> Text.of(POLICY, (char) ('A' + i % 26) + "BJ" + (char) ('A' + i / 26) + "-" + j, FOUND))),
                (one, other) -> one));
        Supplier<Pages> many = () -> new Pages().with("kosakata/kosakata.dsl", Pages.VOCABULARY).criteria(IntStream.range(0, 40)
                .mapToObj(i -> Pages.CLASHES.replaceFirst("KEA-01", "KEA-" + i)).toArray(String[]::new));
        pages("rule text", "kebijakan/b", () -> IntStream.range(0, 4).boxed().reduce(many.get(),
                (pages, i) -> pages.with("kebijakan/b" + i + ".dslr",
                        rows(45, j -> Text.of(POLICY, "KBJ" + (char) ('A' + i) + "-" + j,
                                IntStream.range(0, 12)
                                        .mapToObj(k -> "  Ada temuan "
                                                + IntStream.range(0, 28 + k).mapToObj(n -> "\"KEA-" + n + "\"")
                                                        .collect(Collectors.joining(", "))
                                                + " tingkat MERAH di kabupaten/kota itu")
                                        .collect(Collectors.joining("\n"))))),
                (one, other) -> one));
        Supplier<Pages> longPhrases = () -> new Pages().with("kosakata/z.dsl",
                rows(299, i -> "[jika kabupaten]" + "Kalimat yang panjang sekali ".repeat(6)
                        + i + " = exists Area(region == $wilayah)"));
        pages("unknown sentences", "kebijakan/c.dslr",
                () -> longPhrases.get().with("kebijakan/c.dslr", rows(40, i -> Text.of(POLICY, "KBJ-" + i,
                        IntStream.range(0, 12).mapToObj(j -> "  " + "Kalimat yang pendek " + "x".repeat(400) + j)
                                .collect(Collectors.joining("\n"))))));
        text("lines outside", "kebijakan/d.dslr", () -> lines(TEXT, i -> "x"));
        text("conditions", "kebijakan/e.dslr", () -> Text.of(POLICY, "KBJ-01", lines(TEXT - 1_000, i -> FOUND)));
        text("options", "kebijakan/f.dslr",
                () -> "aturan \"KBJ-01 nama\"" + ", ".repeat(200) + "x\n" + lines(TEXT - 1_000, i -> ",".repeat(490) + "x"));
        pages("names that do not exist", "kebijakan/g.dslr", () -> new Pages()
                .with("kosakata/kosakata.dsl",
                        Pages.VOCABULARY + "\n[jika kabupaten]Kalimat aneh = exists Area(code == $tidakada)\n")
                .with("kebijakan/g.dslr", rows(90, i -> Text.of(POLICY, "KBJ-" + i, FOUND + "\n  Kalimat aneh"))));
    }

    private static String example(String... sentences) {
        return "  Skenario: Contoh\n    " + String.join("\n    ", sentences) + "\n";
    }

    private static String every(String interval, String until) {
        return "Dengan setiap " + interval
                + " sumber \"POLRES\" melaporkan \"KEA-01\" bernilai 1 di \"35.14\" dari \"2024-10-07 08:00 WIB\" sampai \""
                + until + "\"";
    }

    private void examples() {
        String file = "skenario/jahat.feature";
        text("clauses", file, () -> HEAD + example(REPORT + ", untuk latihan".repeat(16_000), JUDGED, SILENT));
        text("clauses in a line that may be", file, () -> HEAD + lines(TEXT - 1_000,
                i -> example(REPORT + ", untuk latihan".repeat(55), JUDGED, SILENT)));
        text("blanks in a line", file, () -> HEAD + example("Dengan a" + " ".repeat(250_000) + "b"));
        text("tags", file, () -> HEAD + "  @" + "a @".repeat(80_000) + "\n" + example(REPORT));
        text("too large a file", file, () -> HEAD + lines(300_000, i -> "# x"));
        text("far too large a file", file, () -> HEAD + lines(TABLE, i -> "# x"));
        text("outline", file, () -> HEAD + "  Garis-Besar Skenario: X\n" + "    * a\n".repeat(12_000) + "    Contoh:\n"
                + "|a|\n".repeat(30_000));
        text("outline within its steps", file, () -> HEAD + "  Garis-Besar Skenario: X\n" + "    * <a>\n".repeat(90)
                + "    Contoh:\n|a|\n" + "|x|\n".repeat(30_000));
        text("outline of long cells", file,
                () -> HEAD + "  Garis-Besar Skenario: X\n" + ("    * " + "<a>".repeat(300) + "\n").repeat(90)
                        + "    Contoh:\n|a|\n" + ("|" + "x".repeat(900) + "|\n").repeat(150));
        text("outline of many columns", file,
                () -> HEAD + "  Garis-Besar Skenario: X\n" + "    * a\n".repeat(90) + "    Contoh:\n"
                        + ("|" + "a|".repeat(450) + "\n").repeat(200));
        text("table of many columns", file,
                () -> HEAD + "  Skenario: X\n    Dengan laporan berikut:\n" + ("|" + "a|".repeat(450) + "\n").repeat(250));
        text("background before each", file,
                () -> HEAD + "  Latar Belakang:\n" + "    * a\n".repeat(15_000) + "  Skenario: X\n    * b\n".repeat(4_000));
        text("steps", file, () -> HEAD + "  Skenario: X\n" + lines(TEXT - 1_000, i -> "    * a"));
        text("examples that are not understood", file, () -> HEAD + lines(TEXT - 1_000, i -> "  Skenario: X\n    * a"));
        text("rules", file, () -> HEAD + lines(TEXT - 1_000, i -> "  Aturan: X\n    Skenario: Y\n      * a"));
        text("strays", file, () -> HEAD + lines(TEXT - 1_000, i -> "  Skenario: X\n    a"));
        text("broken lines", file, () -> lines(TEXT, i -> "x"));
        text("a document without an end", file,
                () -> HEAD + "  Skenario: X\n    * a\n    \"\"\"\n" + lines(TEXT - 1_000, i -> "a"));
        pages("examples", "skenario/",
                () -> IntStream.range(0, 7).boxed().reduce(new Pages(), (pages, i) -> pages.with("skenario/x" + i + ".feature",
                        HEAD + lines(TEXT - 1_000, j -> example(REPORT, JUDGED, SILENT))), (one, other) -> one));
        text("reports", file, () -> HEAD + lines(TEXT - 1_000, i -> example(every("1 jam", "2024-12-20 08:00 WIB").repeat(1),
                every("2 jam", "2024-12-20 08:00 WIB"), JUDGED, SILENT)));
        text("reports of one example", file,
                () -> HEAD + example((every("1 jam", "2024-12-20 08:00 WIB") + "\n    ").repeat(90) + JUDGED, SILENT));
        text("days", file,
                () -> HEAD + lines(TEXT - 1_000, i -> example(REPORT, "Ketika dinilai sampai \"2199-10-07 09:00 WIB\"", SILENT)));
        text("days everywhere", file, () -> HEAD + lines(TEXT - 1_000,
                i -> example(REPORT, "Ketika dinilai sampai \"2060-10-07 09:00 WIB\"", "Maka tidak ada keputusan")));
        text("years", file,
                () -> HEAD + lines(TEXT - 1_000, i -> example(REPORT, "Ketika dinilai sampai \"9999-10-07 09:00 WIB\"", SILENT)));
        text("years of another form", file,
                () -> HEAD + example(REPORT, "Ketika dinilai sampai \"+999999999-12-31T23:59:59Z\"", SILENT));
        text("years later", file, () -> HEAD + example(REPORT, "Ketika dinilai sampai 99999 hari kemudian", SILENT));
        String rows = Pages.CRITERIA_HEADER + "\n" + rows(1_990, i -> Pages.CLASHES.replaceFirst("KEA-01", "KEA-" + i));
        pages("rows that all fire", file, () -> new Pages().with("kriteria.csv", rows)
                .with(file, HEAD + lines(TEXT - 1_000, i -> example(REPORT, JUDGED, SILENT))));
        pages("rows that count days", file, () -> new Pages().with("kriteria.csv", rows.replace(",jumlah,", ",hari_sejak,"))
                .with(file, HEAD + example(REPORT, "Ketika dinilai sampai \"2190-10-07 09:00 WIB\"", SILENT)));
    }
}
