package id.kentongan.adapters.kit;

import id.kentongan.facts.Text;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file from which a new source begins: complete, explained, and true of the sample that comes with it. */
public final class Starter {
    private Starter() {}

    /** The text of {@code NAME.yaml}. */
    public static String file(String name) {
        String ways = Stream.of(Scheme.values()).map(scheme -> Text.of("  #   %-22s %s", scheme.example().split(":")[0] + ":",
                scheme.options().stream().map(Option::key).collect(Collectors.joining(", ")))).collect(Collectors.joining("\n"));
        return Text.of("""
                # Satu sumber Kentongan. Periksa tanpa jaringan: kentongan source verify %1$s.yaml
                # Lalu salin berkas ini dan contohnya ke direktori sumber (bawaan: <data>/sumber).
                name: %1$s
                title: Laporan kejadian dari sistem kota

                # Dari mana. Skema alamat dan pilihannya:
                %2$s
                # Sandi tidak pernah ditulis di sini: password: {file: NAMA} dari <data>/rahasia, atau {env: SUMBER_NAMA}.
                from:
                  uri: "file:"        # direktori <data>/masuk/%1$s
                  every: 10s

                # Bentuk apa. reader: %3$s
                # json, xml, table dan feed memerlukan fields: di mana setiap isian kontrak berada.
                form:
                  reader: json
                  each: data.kejadian        # jalur ke daftar laporan; kosong bila dokumennya sendiri
                  zone: WITA                 # zona waktu yang tidak menyebut zonanya
                  only:
                    status: [terverifikasi]  # hanya laporan dengan nilai ini
                  fields:
                    id: nomor
                    occurredAt: waktu        # 2024-11-20 14:30, 2024-11-20, RFC 3339; lainnya: {from: waktu, format: "dd/MM/yyyy HH:mm"}
                    region: lokasi.kode      # kode bertitik; atau {from: lokasi.kabupaten, region: named, level: KABUPATEN, within: 73}
                    indicator: {from: jenis, map: {bentrok warga: KEA-01, tawuran: SOS-03}}
                    value: {from: jumlah, default: "1"}
                    text: [judul, uraian]

                # Sebagai siapa. source: kode dalam sumber.csv; grade dan classification boleh dihapus.
                as:
                  source: POLRES
                  grade: B2

                # Seberapa segar dan seberapa banyak.
                limits:
                  fresh: 1d           # lewat dari ini tanpa kiriman: BASI
                  perMinute: 600

                sample: %1$s.json
                """, name, ways.replaceAll("(?m)^ +", ""), String.join(", ", Reader.all())).replaceAll("(?m)^#(\\S)", "# $1");
    }

    /** The sample that it reads. */
    public static String sample() {
        return """
                {"data": {"kejadian": [
                  {"nomor": "2024/1107", "waktu": "2024-11-20 14:30", "lokasi": {"kode": "73.06.01"}, "jenis": "Bentrok warga", "jumlah": 1,
                   "judul": "Bentrok dua kelompok pemuda", "uraian": "Dibubarkan oleh Polsek.", "status": "terverifikasi"},
                  {"nomor": "2024/1108", "waktu": "2024-11-20T16:05:00+08:00", "lokasi": {"kode": "73.06"}, "jenis": "Tawuran",
                   "judul": "Tawuran pelajar", "uraian": "", "status": "terverifikasi"},
                  {"nomor": "2024/1109", "waktu": "2024-11-20 17:00", "lokasi": {"kode": "73.06"}, "jenis": "Tawuran", "status": "dibatalkan"}
                ]}}
                """;
    }
}
