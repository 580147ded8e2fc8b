package id.kentongan.adapters.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Read;
import id.kentongan.adapters.SomeCodes;
import id.kentongan.adapters.bmkg.BmkgFeed;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.adapters.catalogue.Workbooks;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.kit.SourceFiles;
import id.kentongan.adapters.kit.Starter;
import id.kentongan.adapters.mapping.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All parsers, each with real samples: those of the known sources, those that lie beside the files of sources, and what a journal holds. */
final class Parsers {
    private static final Path DIRECTORY = Path.of("sumber");
    /** One or more for every reader of fields; the other files differ from these in words only. */
    private static final List<String> MAPPED = List.of("antrean-laporan", "cctv-kerumunan", "dkpp", "gelombang-bmkg", "hoaks",
            "kodim",
            "kota-pintar", "kpu-sirekap", "polres-intelkam");
    private static final Codes CODES = new SomeCodes();
    private static final String JOURNAL = """
            {"type":"TINDAKAN","id":"t1","revision":1,"act":"VERDICT","actor":"analis","criterion":"KEA-01","region":"73.10",\
            "alert":"KEA-01_73.10_20241119T010000Z","reason":"sudah dicek","payload":{"verdict":"SALAH"},\
            "occurredAt":"2024-11-20T08:00:00+07:00","receivedAt":"2024-11-20T03:00:00Z"}
            {"type":"PENANGANAN","id":"h1","source":"KESBANGPOL","criterion":"KEA-01","region":"73.10","progress":"SELESAI",\
            "unit":"Polres Pangkep","occurredAt":"2024-11-20T08:00:00+07:00","receivedAt":"2024-11-20T03:00:00Z","text":"didamaikan"}
            {"type":"BUKU","hash":"0000000000000000000000000000000000000000000000000000000000000000","at":"2024-11-20T03:00:00Z"}
            {"id":"1","source":"BAWASLU","indicator":"KON-03","region":"91.01","value":0.5,"occurredAt":"2021-11-20T08:00:00+09:00",\
            "receivedAt":"2024-11-20T03:00:00Z","reliability":"C","credibility":3,"kind":"EXERCISE","text":"a\\nb"}
            """;
    private static final String XML = """
            name: uji-coba
            title: Uji
            from:
              uri: "file:"
            form:
              reader: xml
              each: kejadian
              zone: WIB
              fields:
                id: "@nomor"
                revision: revisi
                retracted: batal
                occurredAt: [/tanggal, jam]
                region: lokasi.kode
                indicator: {from: jenis, map: {bentrok: KEA-01, hoaks: SIB-01}}
                value: {from: jumlah, default: "1"}
                text: [judul, isi]
            as:
              source: POLRES
            """;
    private static final String XML_SAMPLE = """
            <laporan><tanggal>2024-11-19</tanggal>
              <kejadian nomor="x1"><lokasi><kode>73.71</kode></lokasi><jenis>bentrok</jenis><judul>A &amp; B</judul><jam>09:30</jam></kejadian>
              <kejadian nomor="x2"><lokasi><kode>73.09</kode></lokasi><jenis>hoaks</jenis><jumlah>2</jumlah><revisi>1</revisi></kejadian>
            </laporan>""";

    private Parsers() {}

    static List<Parser> all() throws IOException {
        List<Parser> all = new ArrayList<>(contract());
        for (KnownSource source : List.of(KnownSource.KESBANGPOL_DAILY, KnownSource.BAWASLU_VIOLATIONS,
                KnownSource.BMKG_NOWCAST)) {
            all.add(Parser.of(source.written(), source.with(CODES), samples(source, false)));
        }
        all.add(Parser.ofFeed(List.of(resource("contoh.rss"))));
        for (Path file : files()) {
            SourceFile source = checked(file.getFileName().toString(), yaml(file));
            byte[] sample = text(file.resolveSibling(source.sample().orElseThrow())).getBytes(UTF_8);
            all.add(Parser.of("mapping " + source.name(), Sources.of(source, CODES), List.of(sample)));
        }
        all.add(Parser.of("mapping xml", Sources.of(checked("uji-coba.yaml", XML), CODES), List.of(XML_SAMPLE.getBytes(UTF_8))));
        all.add(Parser.ofMessages(List.of("LAPOR 73.10.01.2002 SOS-01 2 bentrok di lapangan".getBytes(UTF_8),
                "lap 7310 sos 01; 12 orang\n#aman".getBytes(UTF_8), "LAPOR NIHIL 73.10.01 aman".getBytes(UTF_8),
                "Batal s-17".getBytes(UTF_8))));
        all.add(Parser.ofSourceFiles(sourceFiles(), Starter.sample().replace("73.06.01", "73.71.02").getBytes(UTF_8)));
        all.addAll(workbooks());
        return all;
    }

    private static List<Parser> contract() {
        List<byte[]> lines = List.of(KnownSource.INTERCHANGE.sample("contoh.ndjson"));
        String one = Read.sample(KnownSource.INTERCHANGE).strip();
        List<byte[]> arrays = List.of(("[" + String.join(",\n", one.split("\n")) + "]").getBytes(UTF_8),
                one.split("\n")[0].getBytes(UTF_8));
        List<byte[]> tables = List.of(KnownSource.INTERCHANGE.sample("contoh.csv"));
        return List.of(Parser.of("interchange, lines", Interchange.ndjson(CODES, Receipt.LIVE), lines),
                Parser.of("interchange, JSON", Interchange.json(CODES, Receipt.LIVE), arrays),
                Parser.of("interchange, CSV", Interchange.csv(CODES, Receipt.LIVE), tables),
                Parser.of("interchange, any", KnownSource.INTERCHANGE.with(CODES),
                        Stream.of(lines, arrays, tables).flatMap(List::stream).toList()),
                Parser.of("journal", Interchange.ndjson(CODES, Receipt.REPLAY), List.of(JOURNAL.getBytes(UTF_8))));
    }

    private static List<Parser> workbooks() throws IOException {
        return List.of(
                Parser.ofWorkbooks("interchange, XLSX", Interchange.xlsx(CODES, Receipt.LIVE),
                        List.of(Workbooks.of(KnownSource.INTERCHANGE.sample("contoh.csv")))),
                Parser.ofWorkbooks("kesbangpol-harian, XLSX", KnownSource.KESBANGPOL_DAILY.with(CODES),
                        samples(KnownSource.KESBANGPOL_DAILY, true)),
                Parser.ofWorkbooks("bawaslu, XLSX", KnownSource.BAWASLU_VIOLATIONS.with(CODES),
                        samples(KnownSource.BAWASLU_VIOLATIONS, true)),
                Parser.ofWorkbooks("mapping kodim, XLSX",
                        Sources.of(checked("kodim.yaml", yaml(DIRECTORY.resolve("kodim.yaml"))), CODES),
                        List.of(Workbooks.of(text(DIRECTORY.resolve("kodim.csv")).getBytes(UTF_8)))));
    }

    private static List<byte[]> samples(KnownSource source, boolean workbooks) {
        return source.samples().stream().filter(name -> name.endsWith(".xlsx") == workbooks).map(source::sample).toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BmkgFeed.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static List<byte[]> sourceFiles() throws IOException {
        List<byte[]> all = new ArrayList<>(List.of(Starter.file("uji-coba").getBytes(UTF_8), XML.getBytes(UTF_8)));
        for (Path file : files()) {
            all.add(yaml(file).replaceFirst("(?m)^name: .*$", "name: uji-coba").getBytes(UTF_8));
        }
        return all;
    }

    private static List<Path> files() {
        return MAPPED.stream().map(name -> DIRECTORY.resolve(name + ".yaml")).toList();
    }

    private static SourceFile checked(String name, String yaml) {
        return SourceFiles.read(name, yaml.getBytes(UTF_8)).source().orElseThrow();
    }

    private static String yaml(Path file) throws IOException {
        return text(file).replaceAll("(?m)^  source: .*$", "  source: POLRES");
    }

    /** As if it spoke of the few regions, bodies and indicators that these tests know. */
    private static String text(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\b[A-Z]{3}-\\d\\d\\b", "KEA-01").replace("TRANTIB", "POLRES")
                .replaceAll("73[.]71[.]\\d\\d\\b", "73.71.02").replaceAll("Tallo|Ujung Pandang", "Mamajang")
                .replaceAll("(Kabupaten )?(Bantaeng|Maros)", "Kabupaten Maros");
    }
}
