package id.kentongan.adapters.bawaslu;

import static id.kentongan.adapters.catalogue.KnownSource.BAWASLU_VIOLATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Edition;
import id.kentongan.adapters.Read;
import id.kentongan.facts.RegionCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BawasluViolationsTest {
    private static final String TABLE = Read.sample(BAWASLU_VIOLATIONS);

    @Test
    void anEmptyCellSaysNothingAndAZeroSaysNone() {
        var reports = Read.by(BAWASLU_VIOLATIONS, TABLE).observations();
        assertThat(reports).filteredOn(report -> report.region().dotted().equals("73.10"))
                .extracting(report -> report.indicator())
                .containsExactly("KON-03", "KON-04", "KON-05", "KON-10", "PAR-02");
        assertThat(reports).filteredOn(report -> report.region().dotted().equals("73.09")).hasSize(7)
                .allMatch(report -> report.value().signum() == 0);
    }

    @Test
    void aRevisedTableCorrectsTheSameEntries() {
        var first = Read.by(BAWASLU_VIOLATIONS, TABLE).observations();
        var revised = Read
                .by(BAWASLU_VIOLATIONS,
                        TABLE.replace("Zona;WITA", "Revisi;2;;;;;;;\nZona;WITA").replace("Makassar;5", "Makassar;6"))
                .observations();
        assertThat(revised).extracting(report -> report.id().lineage())
                .isEqualTo(first.stream().map(report -> report.id().lineage()).toList());
        assertThat(revised).extracting(report -> report.id().revision()).containsOnly(2);
    }

    @Test
    void aWeekThatIsNotOverCountsFromItsReceipt() {
        var reports = Read.by(BAWASLU_VIOLATIONS, TABLE.replace("2024-11-11", "2024-11-18")).observations();
        assertThat(reports.get(0).occurredAt()).isEqualTo("2024-11-20T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"73.71;|35.78;|Kode Wilayah|73", "73.71;|73.09;|Kabupaten/Kota|73.71",
            "73.71;|73;|Kode Wilayah|bukan kabupaten", "73.71;Kota Makassar|73.10;|Kode Wilayah|sudah ada",
            ";Kabupaten Maros|;Kabupaten Marros|Kabupaten/Kota|Kode Wilayah", "Makassar;5|Makassar;lima|Politik Uang|bukan angka",
            ";Kabupaten Maros;0|;;0|Kode Wilayah|Isi Kode Wilayah",
            "Makassar;5|Makassar;5.5|Politik Uang|bulat", "Makassar;5|Makassar;1.500|Politik Uang|1500"})
    void aDoubtfulRowOrCellIsRefusedWithARemedy(String written, String instead, String field, String remedy) {
        var read = Read.by(BAWASLU_VIOLATIONS, TABLE.replace(written, instead));
        assertThat(read.readings().size()).isGreaterThan(5);
        assertThat(read.refusal().field()).isEqualTo(field);
        assertThat(read.refusal().remedy()).contains(remedy);
    }

    /** Merauke belonged to Papua until November 2022. */
    @Test
    void aNameIsLookedForAmongTheDistrictsOfThatDay() {
        String then = TABLE.replaceFirst("Provinsi;73", "Provinsi;91").replaceFirst("2024-11-11", "2022-10-31")
                .replaceFirst("(?s)(Kode Wilayah;[^\n]*\n).*", "$1;Kabupaten Merauke;3;;;;;;\n");
        assertThat(Read.by(BAWASLU_VIOLATIONS, then).observations()).singleElement().satisfies(report -> {
            assertThat(report.region().dotted()).isEqualTo("93.01");
            assertThat(report.id().id()).isEqualTo("mingguan/91.01/2022-10-31/KON-03");
        });
        assertThat(Read.by(BAWASLU_VIOLATIONS, then.replace("2022-10-31", "2024-11-11")).refusal().remedy())
                .contains("tidak dikenal");
    }

    @Test
    void aDashSaysNothingAndSumsAndSignaturesAreNoDistricts() {
        String more = TABLE.replace("Makassar;5", "Makassar;-")
                + ";JUMLAH;7;4;0;0;16;1;2\n;Total Sulawesi Selatan;7;4;0;0;16;1;2\n;;;;;;;;\n"
                + "Mengetahui,;;;;;Makassar, 18 November 2024;;;\nNIP. 19700101 199003 1 001;;;;;Ketua\n;Makassar,;20 November 2024;;;;;;\n";
        assertThat(Read.by(BAWASLU_VIOLATIONS, more).observations())
                .hasSize(Read.by(BAWASLU_VIOLATIONS, TABLE).observations().size() - 1);
    }

    @Test
    void aWeekBeginsOnMonday() {
        for (String day : List.of("2024-11-12", "2024-11-13", "2024-11-17")) {
            var refusal = Read.by(BAWASLU_VIOLATIONS, TABLE.replace("2024-11-11", day)).refusal();
            assertThat(refusal.field()).isEqualTo("Minggu mulai");
            assertThat(refusal.remedy()).contains("Senin", "2024-11-11");
        }
    }

    @Test
    void theTableOfAWeekIsOneWork() {
        assertThat(Read.by(BAWASLU_VIOLATIONS, TABLE).edition())
                .isEqualTo(Edition.ofSheet("BAWASLU", "mingguan/73/2024-11-11", RegionCode.of("73"), 0));
    }

    @Test
    void groupsOfColumnsMayHaveTitlesOfTheirOwn() {
        String grouped = TABLE.replace("Kode Wilayah;Kabupaten/Kota;Politik Uang;",
                "No;Kode\u00A0Wilayah;KABUPATEN / KOTA;Jenis Dugaan Pelanggaran;;;;;;;Jumlah\n;;;Politik Uang;")
                .replace("Ujaran Kebencian/SARA", "Ujaran Kebencian/SARA;\n1;2;3;4;5;6;7;8;9;10;11")
                .replace("\n73.10;", "\n1;73.10;").replace("\n73.71;", "\n2;73.71;").replace("\n;Kabupaten", "\n3;;Kabupaten");
        assertThat(Read.by(BAWASLU_VIOLATIONS, grouped).observations())
                .hasSameSizeAs(Read.by(BAWASLU_VIOLATIONS, TABLE).observations());
    }

    @Test
    void aMistypedKindIsToldAndAnUnknownOneIsPassedOver() {
        assertThat(Read.by(BAWASLU_VIOLATIONS, TABLE.replace("Politik Uang", "Politk Uang")).refusal().remedy())
                .contains("Politik Uang");
        assertThat(Read.by(BAWASLU_VIOLATIONS, TABLE.replace("Intimidasi", "Keterangan")).observations()).isNotEmpty();
    }

    @Test
    void aTableWithoutDistrictsIsRefused() {
        assertThat(Read.by(BAWASLU_VIOLATIONS, String.join("\n", TABLE.lines().limit(6).toList())).refusal().line()).isZero();
    }
}
