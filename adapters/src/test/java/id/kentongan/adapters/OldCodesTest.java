package id.kentongan.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.bawaslu.BawasluViolations;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.adapters.kesbangpol.KesbangpolDailySheet;
import id.kentongan.facts.Act;
import id.kentongan.facts.Observation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report under a code of before a change is understood as of its day, in every door. */
class OldCodesTest {
    private static final Instant RECEIVED = Instant.parse("2022-11-20T03:00:00Z");
    private static final String LINE = """
            {"id":"a1","source":"POLRES","indicator":"KEA-01","region":"%s","value":3,"occurredAt":"%s","receivedAt":"2022-11-20T03:00:00Z"}
            """;

    @Test
    void aLineOfBeforeTheChangeCountsUnderTheCodeOfToday() {
        for (Receipt receipt : Receipt.values()) {
            assertThat(lines(receipt, LINE.formatted("91.01", "2022-11-08T23:59:59+07:00"))).singleElement()
                    .isInstanceOfSatisfying(Reading.Understood.class,
                            read -> assertThat(((Observation) read.entry()).region()).hasToString("93.01"));
        }
    }

    @Test
    void aLineOfTheDayOfTheChangeIsRefusedWithTheNewCodeAndTheOthersGoThrough() {
        String both = LINE.formatted("91.01", "2022-11-08T23:59:59+07:00")
                + LINE.replace("a1", "a2").formatted("91.01", "2022-11-09T00:00:00+07:00")
                + LINE.replace("a1", "a3").formatted("93.01", "2022-11-01T00:00:00+07:00");

        assertThat(lines(Receipt.REPLAY, both)).satisfiesExactly(
                before -> assertThat(before).isInstanceOf(Reading.Understood.class),
                after -> assertThat(after).isInstanceOfSatisfying(Reading.Refused.class, no -> {
                    assertThat(no.line()).isEqualTo(2);
                    assertThat(no.field()).isEqualTo("region");
                    assertThat(no.value()).isEqualTo("91.01");
                    assertThat(no.remedy()).contains("2022-11-09", "93.01");
                }), early -> assertThat(early).isInstanceOf(Reading.Understood.class));
    }

    @Test
    void handlingOfBeforeTheChangeSpeaksOfTheRegionOfToday() {
        assertThat(lines(Receipt.REPLAY, """
                {"type":"PENANGANAN","id":"h1","source":"K","criterion":"KEA-01","region":"91.01","progress":"SELESAI",\
                "unit":"Polres","occurredAt":"2022-11-01T08:00:00+07:00","receivedAt":"2022-11-20T03:00:00Z"}"""))
                .singleElement().isInstanceOfSatisfying(Reading.Understood.class,
                        read -> assertThat(((Act) read.entry()).key().region()).hasToString("93.01"));
    }

    @Test
    void aWeeklyTableOfThatTimeNamesItsProvinceAndDistrictsByTheCodesOfThatTime() {
        String table = """
                Provinsi,91
                Minggu mulai,%s
                Zona,WIT
                Revisi,0
                Kode Wilayah,Kabupaten/Kota,Politik Uang,Netralitas ASN,Netralitas Kepala Desa,Mutasi Pejabat,Perusakan APK,Intimidasi,Ujaran Kebencian/SARA
                91.01,Merauke,2,,,,,,
                """;

        assertThat(read(new BawasluViolations(new SomeCodes()), table.formatted("2022-10-31"))).singleElement()
                .isInstanceOfSatisfying(Reading.Understood.class, read -> {
                    assertThat(((Observation) read.entry()).region()).hasToString("93.01");
                    assertThat(read.entry().id().id()).as("a correction must find it").contains("91.01");
                });
        assertThat(read(new BawasluViolations(new SomeCodes()), table.formatted("2022-11-07"))).singleElement()
                .isInstanceOfSatisfying(Reading.Refused.class, no -> assertThat(no.remedy()).contains("93.01"));
    }

    @Test
    void aDailySheetOfThatTimeIsPlacedByTheDayOfEachRow() {
        String sheet = """
                Wilayah,91.01
                Tanggal,%s
                Zona,WIT
                Pelapor,Kesbangpol
                Nihil,ya
                Revisi,0
                ID,Tanggal,Jam,Judul,Subjek,Alamat,Kategori,Kelurahan,Lingkungan,Kecamatan,Latar Belakang,Deskripsi,Langkah Penanganan,Kode Wilayah,Kode Indikator,Jumlah,Batal
                """;

        assertThat(read(new KesbangpolDailySheet(new SomeCodes()), sheet.formatted("2022-11-07"))).singleElement()
                .isInstanceOfSatisfying(Reading.Understood.class,
                        read -> assertThat(((Observation) read.entry()).region()).hasToString("93.01"));
        assertThat(read(new KesbangpolDailySheet(new SomeCodes()), sheet.formatted("2022-11-09"))).singleElement()
                .isInstanceOfSatisfying(Reading.Refused.class, no -> assertThat(no.remedy()).contains("93.01"));
    }

    private static List<Reading> lines(Receipt receipt, String text) {
        return Interchange.ndjson(new SomeCodes(), receipt).read(payload("a.ndjson", text)).toList();
    }

    private static List<Reading> read(Source source, String text) {
        return new Read(source.read(payload("a.csv", text)).toList()).readings();
    }

    private static Payload payload(String name, String text) {
        return new Payload(name, text.getBytes(StandardCharsets.UTF_8), RECEIVED);
    }
}
