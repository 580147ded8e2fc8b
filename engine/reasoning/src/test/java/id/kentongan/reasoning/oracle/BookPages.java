package id.kentongan.reasoning.oracle;

import id.kentongan.facts.Criterion;
import id.kentongan.reasoning.book.Enrolment;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes random tables as the files that policy staff would edit, so that they are read as any book is. */
final class BookPages {
    private BookPages() {}

    static RuleBook book(Edition edition) {
        return RuleBook.read(files(edition));
    }

    static Map<String, byte[]> files(Edition edition) {
        List<Criterion> rows = edition.rows();
        List<SourceRow> sources = edition.sources();
        List<Enrolment> enrolments = edition.enrolments();
        Map<String, byte[]> files = new HashMap<>();
        files.put("indikator.csv", page(
                "kode,nama,nama_en,satuan,arah,sumber,nilai_min,pasal5,dimensi_ikp,aspek_athg,dasar_hukum",
                rows.stream().map(row -> row.gauge().indicator()).distinct()
                        .map(code -> code + ",Uji,Test,jumlah,naik,POLRES,,a,KSP,politik,UU 7/2012 Pasal 10").toList()));
        files.put("sumber.csv", page("kode,nama,instansi,keandalan,klasifikasi,tingkat_wilayah,wajib_jam,keterangan",
                sources.stream().map(BookPages::line).toList()));
        files.put("kriteria.csv", page(
                "kode,nama,indikator,ukuran,jendela_hari,tingkat_wilayah,arah,kuning,merah,reda,tahan_hari,sumber_independen_merah,"
                        + "berlaku_mulai,berlaku_sampai,dasar_hukum,status_ambang,maturitas,panduan,alarm_palsu",
                rows.stream().map(BookPages::line).toList()));
        if (!enrolments.isEmpty()) {
            files.put("wajib_lapor.csv", page("sumber,wilayah,sejak", enrolments.stream()
                    .map(entry -> entry.source() + "," + entry.region() + "," + entry.since()).toList()));
        }
        return files;
    }

    private static byte[] page(String header, List<String> lines) {
        return (header + "\n" + lines.stream().collect(Collectors.joining("\n")) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String line(SourceRow source) {
        return "%s,%s,%s,%s,%s,%s,%s,".formatted(source.code(), source.name(), source.body(), source.reliability(),
                source.classification(), source.regionLevel(), source.duty().map(duty -> "" + duty.toHours()).orElse(""));
    }

    private static String line(Criterion row) {
        return String.join(",", row.code(), row.name(), row.gauge().indicator(),
                row.gauge().measurement().name().toLowerCase(Locale.ROOT), "" + row.gauge().window().toDays(),
                row.gauge().regionLevel().name(), row.direction().name().toLowerCase(Locale.ROOT),
                number(row.thresholds().yellow()),
                number(row.thresholds().red()), number(row.thresholds().clear()), "" + row.hold().toDays(), "" + row.redSources(),
                "" + row.period().from(), row.period().to().map(Object::toString).orElse(""), "UU 7/2012 Pasal 10",
                "kebijakan awal",
                "uji coba", "Periksa.", "Salinan.");
    }

    private static String number(Optional<BigDecimal> threshold) {
        return threshold.map(BigDecimal::toPlainString).orElse("-");
    }
}
