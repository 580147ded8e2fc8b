package id.kentongan.adapters.kesbangpol;

import static id.kentongan.adapters.catalogue.KnownSource.KESBANGPOL_DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Edition;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Read;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.SomeCodes;
import id.kentongan.facts.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KesbangpolDailySheetTest {
    private static final String SHEET = Read.sample(KESBANGPOL_DAILY);

    @Test
    void aCorrectedSheetKeepsItsIdsAndRaisesTheirRevision() {
        var first = Read.by(KESBANGPOL_DAILY, SHEET).observations();
        var corrected = Read
                .by(KESBANGPOL_DAILY, SHEET.replace("Nihil:;tidak", "Revisi;1;;;\nNihil:;tidak").replace("KON-10;11", "KON-10;9"))
                .observations();
        assertThat(corrected).extracting(report -> report.id().lineage())
                .isEqualTo(first.stream().map(report -> report.id().lineage()).toList());
        assertThat(corrected).extracting(report -> report.id().revision()).containsOnly(1);
        assertThat(corrected.get(1).value()).isEqualByComparingTo("9");
    }

    @Test
    void aRowMarkedBatalIsRetracted() {
        var reports = Read.by(KESBANGPOL_DAILY, SHEET.replace("SIB-01;1;", "SIB-01;1;ya")).observations();
        assertThat(reports).extracting(report -> report.retracted()).containsExactly(false, false, true);
    }

    @Test
    void aReportOfTodayCountsFromItsReceiptAndOneOfAnEarlierDayFromTheEndOfThatDay() {
        var reports = Read.by(KESBANGPOL_DAILY, SHEET.replace("2024-11-19", "2024-11-20").replace("21:30", "")).observations();
        assertThat(reports.get(0).occurredAt()).isEqualTo(Read.RECEIVED);
        assertThat(reports.get(1).occurredAt()).isEqualTo("2024-11-18T16:59:59Z");
    }

    @Test
    void theSameSheetReadTomorrowIsTheSameAlthoughItsTimeIsFilledInOtherwise() {
        String timeless = SHEET.replace("2024-11-19", "2024-11-20").replace("21:30", "");
        Reading.Understood today = first(timeless, Read.RECEIVED);
        Reading.Understood tomorrow = first(timeless, Read.RECEIVED.plus(Duration.ofDays(1)));
        assertThat(today.entry().occurredAt()).isNotEqualTo(tomorrow.entry().occurredAt());
        assertThat(tomorrow.contradicting(today.entry())).isEmpty();
        assertThat(today.contradicting(today.entry().occurredAt(today.entry().occurredAt().minus(Duration.ofDays(1)))))
                .as("another day was stated").isPresent();
        Reading.Understood timed = first(SHEET, Read.RECEIVED);
        assertThat(timed.contradicting(timed.entry().occurredAt(timed.entry().occurredAt().plusSeconds(60))))
                .as("a time that was stated is content").isPresent();
    }

    private static Reading.Understood first(String sheet, Instant receivedAt) {
        return (Reading.Understood) KESBANGPOL_DAILY.with(new SomeCodes())
                .read(new Payload("uji", sheet.getBytes(StandardCharsets.UTF_8), receivedAt)).skip(1).findFirst().orElseThrow();
    }

    @Test
    void aProvinceReportsUnderItsOwnSource() {
        var reports = Read
                .by(KESBANGPOL_DAILY, "Wilayah,73\nTanggal,2024-11-20\nZona,WITA\nPelapor,Kesbangpol Sulsel\nNihil,ya\n")
                .observations();
        assertThat(reports).singleElement().satisfies(report -> assertThat(report.id().source()).isEqualTo("KESBANGPOL-PROV"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Nihil:;tidak|Nihil:;ya|Nihil|Nihil: tidak", "Zona:;WIB|Zona:;GMT|Zona|WITA",
            "Tanggal:;2024-11-19|Tanggal:;19/11/2024|Tanggal|2024-11-19",
            "Tanggal:;2024-11-19|Tanggal:;2024-02-30|Tanggal|kalender",
            "Wilayah:;35.14|Wilayah:;3514|Wilayah|35.14", "Pelapor:;Badan Kesbangpol Kabupaten Pasuruan|Pelapor:;|Pelapor|wajib",
            "Pelapor:|Pelopor:|Pelopor:|Pelapor", "Kode Indikator|Kode Indikatr|Kode Indikatr|Kode Indikator",
            "Nihil:;tidak|Nihil:;mungkin|Nihil|ya atau tidak"})
    void aDoubtfulHeadRefusesTheSheetWithARemedy(String written, String instead, String field, String remedy) {
        var refusal = Read.by(KESBANGPOL_DAILY, SHEET.replace(written, instead)).refusal();
        assertThat(refusal.line()).isZero();
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.remedy()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"KON-10;11|KON-10;1.100|Jumlah|1100", "KON-10;11|KON-10;0,5|Jumlah|0.5",
            "KON-10;11|KON-10;-1|Jumlah|negatif",
            "KON-10;11|KON-10;|Jumlah|wajib", "KON-10;11|KON-1;11|''|KON-10",
            "35.14.13.1014;KON-10|73.10;KON-10|Kode Wilayah|tidak terletak",
            "35.14.13.1014;KON-10|35.14.13.9999;KON-10|Kode Wilayah|35.14.13", "2;2024-11-18|;2024-11-18|ID|wajib",
            "2;2024-11-18|1;2024-11-18|ID|sudah dipakai",
            "2;2024-11-18;|2;2024-11-18;25:00|Jam|14:30", "2;2024-11-18|2;2024-12-18|''|24 jam"})
    void aDoubtfulRowIsRefusedAndTheOthersAreTaken(String written, String instead, String field, String remedy) {
        var read = Read.by(KESBANGPOL_DAILY, SHEET.replace(written, instead));
        assertThat(read.readings()).hasSize(3);
        assertThat(read.refusal().line()).isEqualTo(10);
        assertThat(read.refusal().field()).isEqualTo(field);
        assertThat(read.refusal().remedy()).contains(remedy);
    }

    @Test
    void theSheetIsOneWorkAndItsRevisionTheRank() {
        assertThat(Read.by(KESBANGPOL_DAILY, SHEET).edition())
                .isEqualTo(Edition.ofSheet("KESBANGPOL-KAB", "harian/35.14/2024-11-19", RegionCode.of("35.14"), 0));
        assertThat(Read.by(KESBANGPOL_DAILY, SHEET.replace("Nihil:;tidak", "Revisi;3\nNihil:;tidak")).edition().rank())
                .isEqualTo(3);
    }

    /** Both number their incidents from 1. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Shift;Malam|+malam", "Shift :;Regu 2|+regu-2", "Giliran;\u00A0pagi|+pagi",
            "Pukul laporan;18.00 WIB|+18:00",
            "Jam laporan:;6:30|+06:30"})
    void aShiftHasIdsOfItsOwn(String label, String key) {
        Read evening = Read.by(KESBANGPOL_DAILY, SHEET.replace("Nihil:;tidak", label + "\nNihil:;tidak"));
        assertThat(evening.observations().get(0).id().id()).isEqualTo("harian/35.14/2024-11-19" + key + "/1");
        assertThat(evening.edition().work()).isEqualTo("harian/35.14/2024-11-19" + key);
    }

    @Test
    void aSheetOfASubDistrictIsNoReportOfItsDistrict() {
        var refusal = Read.by(KESBANGPOL_DAILY, SHEET.replaceFirst("35[.]14", "35.14.14")).refusal();
        assertThat(refusal.field()).isEqualTo("Wilayah");
        assertThat(refusal.remedy()).contains("Tulis 35.14;", "Kode Wilayah");
    }

    @Test
    void aShiftIsTheSameWithAndWithoutTheWord() {
        for (String written : new String[]{"Pagi", "Shift pagi", "giliran PAGI"}) {
            assertThat(Read.by(KESBANGPOL_DAILY, SHEET.replace("Nihil:;tidak", "Shift;" + written + "\nNihil:;tidak")).edition()
                    .work())
                    .isEqualTo("harian/35.14/2024-11-19+pagi");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Shift;a/b|Shift|nama shift", "Pukul laporan;sore|Pukul laporan|14:30",
            "Shfit;malam|Shfit|Shift", "Revsi: 1|Revsi|Revisi", "Pukul lapran;18.00|Pukul lapran|Pukul laporan"})
    void aDoubtfulShiftRefusesTheSheet(String label, String field, String remedy) {
        var refusal = Read.by(KESBANGPOL_DAILY, SHEET.replace("Nihil:;tidak", label + "\nNihil:;tidak")).refusal();
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.remedy()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Bangil;Rute|Beji;Rute|Kecamatan|35.14.13|35.14.14",
            "Pagak;RW|Sabalana;RW|Kelurahan|73.10.01.2004|35.14.13.1014",
            "Bangil;Rute|Mamajang;Rute|Kecamatan|73.71.02|35.14.14", "Unggahan lama|x|||"})
    void aNameOfAnotherPlaceRefusesItsRow(String written, String instead, @Nullable String field, @Nullable String named,
            @Nullable String code) {
        var read = Read.by(KESBANGPOL_DAILY, SHEET.replace(written, instead));
        if (field == null || named == null || code == null) {
            assertThat(read.refused()).isEmpty();
            return;
        }
        assertThat(read.refusal().field()).isEqualTo(field);
        assertThat(read.refusal().remedy()).contains(named, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bngil", "bangil", "Kec. Entah", "", "-"})
    void aNameThatNobodyKnowsIsNoReasonToRefuse(String name) {
        assertThat(Read.by(KESBANGPOL_DAILY, SHEET.replace("Bangil;Rute", name + ";Rute")).observations()).hasSize(3);
    }

    @Test
    void aLongChronologyIsCutWhereEveryoneSeesItAndTheIncidentIsTaken() {
        for (String letter : List.of("x", "\uD83D\uDD25")) {
            var report = Read.by(KESBANGPOL_DAILY, SHEET.replace("Dilerai Polsek, tidak ada korban.", letter.repeat(4_600)))
                    .observations().get(0);
            assertThat(report.text()).hasSizeBetween(3_990, 4_000).contains("[dipotong; aslinya ").startsWith("Judul: Saling");
        }
    }

    @Test
    void whatNoTextMayHoldIsLeftOutOfIt() {
        var report = Read.by(KESBANGPOL_DAILY, SHEET.replace("Dilerai Polsek", "Dilerai\u000BPolsek\u0007 <b>\u202Eabc"))
                .observations().get(0);
        assertThat(report.text()).contains("Dilerai Polsek  <b>\u202Eabc");
    }

    @Test
    void aSheetWithoutIncidentsMustSaySo() {
        String head = String.join("\n", SHEET.lines().limit(8).toList());
        assertThat(Read.by(KESBANGPOL_DAILY, head).refusal().remedy()).contains("Nihil: ya");
    }
}
