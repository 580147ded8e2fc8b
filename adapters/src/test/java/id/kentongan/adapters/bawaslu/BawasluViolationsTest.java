package id.kentongan.adapters.bawaslu;

import static id.kentongan.adapters.catalogue.KnownSource.BAWASLU_VIOLATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Read;
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
    @CsvSource(delimiter = '|', value = {"73.71;|35.78;|Kode Wilayah|73", "73.71;|73.09;|Kode Wilayah|73.71",
            "73.71;|73;|Kode Wilayah|bukan kabupaten", "73.71;Kota Makassar|73.10;|Kode Wilayah|sudah ada",
            ";Kabupaten Maros|;Kabupaten Marros|Kabupaten/Kota|Kode Wilayah", "Makassar;5|Makassar;-|Politik Uang|bukan angka",
            "Makassar;5|Makassar;5.5|Politik Uang|bulat", "Makassar;5|Makassar;1.500|Politik Uang|1500"})
    void aDoubtfulRowOrCellIsRefusedWithARemedy(String written, String instead, String field, String remedy) {
        var read = Read.by(BAWASLU_VIOLATIONS, TABLE.replace(written, instead));
        assertThat(read.readings().size()).isGreaterThan(5);
        assertThat(read.refusal().field()).isEqualTo(field);
        assertThat(read.refusal().remedy()).contains(remedy);
    }

    @Test
    void aTableWithoutDistrictsIsRefused() {
        assertThat(Read.by(BAWASLU_VIOLATIONS, String.join("\n", TABLE.lines().limit(6).toList())).refusal().line()).isZero();
    }
}
