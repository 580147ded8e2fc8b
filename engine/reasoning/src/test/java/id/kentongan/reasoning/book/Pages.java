package id.kentongan.reasoning.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small sound rule book, of which each test changes one thing. */
public final class Pages {
    public static final String CRITERIA_HEADER = String.join(",", CriterionTable.COLUMNS);
    public static final String CLASHES = "KEA-01,Bentrok warga,KEA-01,jumlah,14,KABUPATEN,naik,1,3,0.5,7,2,2024-01-01,,"
            + "UU 7/2012 Pasal 10,kebijakan awal,uji coba,Hubungi Polres,Latihan pengamanan";

    /** The published one. */
    public static final String VOCABULARY = read("../../rules/kosakata/kosakata.dsl");

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    public Pages() {
        with("hukum.csv", """
                peraturan,pasal,isi_ringkas,dipakai_untuk,status_verifikasi,diverifikasi_dari
                UU 7/2012,Pasal 10,Sistem peringatan dini,dasar,V,naskah
                UU 7/2012,Pasal 14,Syarat status,usulan,V,naskah
                UU 7/2017,Pasal 372,PSU,psu,M,ingatan
                """);
        with("indikator.csv", """
                kode,nama,nama_en,satuan,arah,sumber,nilai_min,pasal5,dimensi_ikp,aspek_athg,dasar_hukum
                KEA-01,Bentrok warga,Clashes,jumlah,naik,POLRES|MEDIA,0,a,KSP,hankam,UU 7/2012 Pasal 10
                NIHIL,Laporan nihil,Zero report,-,naik,-,0,-,-,-,-
                """);
        with("sumber.csv", """
                kode,nama,instansi,keandalan,klasifikasi,tingkat_wilayah,wajib_jam,keterangan
                POLRES,Kepolisian Resor,Polri,B,TERBATAS,KABUPATEN,24,-
                MEDIA,Media massa,-,C,BIASA,KABUPATEN,,-
                """);
        with("tahapan/pilkada.csv", """
                agenda,tahapan,mulai,selesai,pemungutan,sumber
                PILKADA2024,Kampanye,2024-09-25,2024-11-23,tidak,PKPU 2/2024
                PILKADA2024,Pemungutan suara,2024-11-27,2024-11-27,ya,PKPU 2/2024
                """);
        criteria(CLASHES);
    }

    public Pages with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Pages with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** With policies in the published vocabulary. */
    public Pages policies(String text) {
        return with("kosakata/kosakata.dsl", VOCABULARY).with("kebijakan/uji.dslr", text);
    }

    public Pages without(String name) {
        files.remove(name);
        return this;
    }

    public Pages criteria(String... rows) {
        return with("kriteria.csv", CRITERIA_HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    /** The one criterion row with some cells changed. */
    public Pages criterion(Map<String, String> changes) {
        Map<String, String> cells = new HashMap<>();
        String[] written = CLASHES.split(",", -1);
        for (int i = 0; i < written.length; i++) {
            cells.put(CriterionTable.COLUMNS.get(i), written[i]);
        }
        cells.putAll(changes);
        return criteria(String.join(",", CriterionTable.COLUMNS.stream().map(cells::get).map(Pages::quoted).toList()));
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public Map<String, byte[]> files() {
        return files;
    }

    public RuleBook read() {
        return RuleBook.read(files);
    }

    /** What is said when the book is refused; empty if it is not. */
    public List<String> refusals() {
        try {
            read();
            return List.of();
        } catch (RuleBookRefused refused) {
            return refused.problems().stream().map(Problem::toString).toList();
        }
    }
}
