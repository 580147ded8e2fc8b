package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.region.Regions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which districts a warning of BMKG means, over all regions that there are. */
class WarnedDistrictsTest {
    private static final Instant RECEIVED = Instant.parse("2024-11-20T12:00:00Z");
    private static final Regions REGIONS = Regions.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "31 | JASINGA, TENJO | 32.01", "31 | CIOMAS, DRAMAGA, TAMANSARI, TENJOLAYA | 32.01", "31 | TAMAN SARI | 31.73",
            "31 | TAMANSARI, CENGKARENG | 31.73",
            "12 | STM HILIR, SEI BINGEI, DOLOK SILAU | 12.05 12.07 12.08", "73 | MINASATE’NE, BONTOA | 73.09 73.10",
            "13 | 2 X 11 KAYU TANAM, IV KOTO, X KOTO | 13.04 13.05 13.06", "35 | GALIS, GEGER, ROBATAL | 35.26 35.27",
            "12 | SUNGAI BINGAI | 12.05", "31 | KEP. SERIBU UTARA | 31.01", "35 | KEC. BANGIL &amp; PANDAAN | 35.14",
            "35 | KECAMATAN BANGIL DAN KARANGPLOSO | 35.07 35.14", "35 | BANGIL serta KARANGPLOSO | 35.07 35.14",
            "32 | Kota DEPOK, Kota CIMAHI, Kota SUKABUMI | 32.72 32.76 32.77", "36 | Kab. TANGERANG, Kab. SERANG | 36.03 36.04",
            "33 | Kab. PEKALONGAN | 33.26", "35 | Kota MADIUN | 35.77", "35 | KOTA SURABAYA, KAB. MALANG | 35.07 35.78",
            "35 | bagian BARAT dan BANGIL | 35.14", "11 | SP. ULIM, KR. BARONA JAYA | 11.03 11.06",
            "15 | MA. TABIR | 15.09", "12 | STM. HILIR | 12.07", "31 | Kep. SERIBU UTARA | 31.01", "36 | PD. AREN | 36.74",
            "35 | PANDAAN (KAB. PASURUAN)/KARANGPLOSO | 35.07 35.14", "35 | <![CDATA[PANDAAN &amp; KARANGPLOSO]]> | 35.07 35.14",
            "36 | PETIR, CIKEUSAL | 36.04"})
    void namesAreDecidedTogether(String station, String names, String districts) {
        List<Reading> readings = read(station, names, "");
        assertThat(refused(readings)).isEmpty();
        assertThat(warned(readings)).containsExactly(districts.split(" "));
    }

    @Test
    void aNameThatSeveralBearWarnsThemAllAndIsToldToBeDecided() {
        List<Reading> readings = read("32", "CIBEUREUM", "");
        assertThat(warned(readings)).contains("32.08", "32.72", "32.78");
        assertThat(refused(readings)).singleElement().satisfies(refusal -> {
            assertThat(refusal.value()).isEqualTo("CIBEUREUM");
            assertThat(refusal.remedy()).contains("32.08", "32.72", "32.78", "Putuskan").doesNotContain("tidak dikenal");
        });
        assertThat(reports(readings)).allSatisfy(report -> assertThat(report.text()).contains("Perlu diputuskan"));
    }

    @Test
    void thePolygonsDecideBetweenThoseOfOneName() {
        assertThat(warned(read("32", "CIBEUREUM", drawnAround("32.72")))).containsExactly("32.72");
        assertThat(warned(read("32", "CIBEUREUM", "<polygon>bukan, poligon</polygon>"))).as("a bad drawing decides nothing")
                .hasSize(3);
    }

    @Test
    void aNameGoesOnInTheNextLineAndMayHoldASign() {
        assertThat(warned(read("14", "BANGKO\nPUSAKO", ""))).as("three names").containsExactly("14.07", "14.08");
        assertThat(warned(read("14", "BAGAN SINEMBAH\nRAYA", ""))).containsExactly("14.07");
        assertThat(warned(read("11", "TIRO/TRUSEB/PIDIE\nJAYA", ""))).as("Pidie, Jaya or Pidie Jaya").containsExactly("11.07",
                "11.14", "11.18");
    }

    /** Jakarta has a Taman Sari too, Malang three names of the others; the drawing says where it rains. */
    @Test
    void thePolygonsOutweighTheProvinceAndTheOtherNames() {
        assertThat(warned(read("31", "TAMANSARI", drawnAround("32.01")))).containsExactly("32.01");
        assertThat(warned(read("31", "TAMANSARI", drawnAround("31.73")))).containsExactly("31.73");
        assertThat(warned(read("31", "TAMANSARI", drawnAround("11.01")))).as("a drawing of somewhere else")
                .containsExactly("31.73");
        assertThat(warned(read("35", "SUKOREJO, PANDAAN, BEJI", drawnAround("35.02")))).contains("35.02");
    }

    /** A large district is not its point: a drawing at its edge may lie nearer to the point of the next. */
    @Test
    void whereDistrictsAreLargeAPolygonFarFromTheirPointsRulesNobodyOut() {
        assertThat(warned(read("62", "BUKIT SANTUAI", drawnAround("61.06")))).containsExactly("62.02");
    }

    @Test
    void whatIsNotDrawnWhollyRulesNobodyOut() {
        assertThat(warned(read("31", "TAMANSARI", drawnAround("32.01") + "<polygon>rusak</polygon>"))).containsExactly("31.73");
    }

    private static String drawnAround(String district) {
        double north = REGIONS.point(RegionCode.of(district)).orElseThrow().latitude();
        double east = REGIONS.point(RegionCode.of(district)).orElseThrow().longitude();
        return Stream
                .of(new double[]{-0.05, -0.05}, new double[]{-0.05, 0.05}, new double[]{0.05, 0.05}, new double[]{0.05, -0.05},
                        new double[]{-0.05, -0.05})
                .map(corner -> "%.4f,%.4f".formatted(north + corner[0], east + corner[1]))
                .collect(Collectors.joining(" ", "<polygon>", "</polygon>"));
    }

    @Test
    void whatNobodyBearsIsToldWithWhatIsNear() {
        assertThat(refused(read("73", "TIADA SAMA SEKALI, BONTOA", ""))).singleElement()
                .satisfies(refusal -> assertThat(refusal.remedy()).contains("tidak dikenal", "tetap dicatat"));
    }

    @Test
    void aSpellingThatWasMendedIsSaid() {
        assertThat(reports(read("12", "SEI BINGEI", ""))).singleElement()
                .satisfies(report -> assertThat(report.text()).contains("SEI BINGEI dibaca sebagai"));
    }

    /** No sub-district of the country is unknown in its own province; one that several districts bear warns each of them, alone. */
    @Test
    void everySubDistrictWarnsItsOwnDistrict() {
        Map<String, Set<String>> bearers = new TreeMap<>();
        REGIONS.all(RegionLevel.KECAMATAN).forEach(place -> bearers
                .computeIfAbsent(place.province() + " " + key(REGIONS.bareName(place)), any -> new TreeSet<>())
                .add(place.at(RegionLevel.KABUPATEN).orElseThrow().dotted()));
        List<String> wrong = new ArrayList<>();
        for (RegionCode place : REGIONS.all(RegionLevel.KECAMATAN)) {
            String name = REGIONS.bareName(place).toUpperCase(Locale.ROOT);
            Set<String> districts = bearers.get(place.province() + " " + key(name));
            if (name.length() >= 3 && !name.contains(".") && !name.contains(",") && !name.contains("&")
                    && !warned(read(place.province().dotted(), name, "")).equals(List.copyOf(districts))) {
                wrong.add(place + " " + name + " " + districts + " " + warned(read(place.province().dotted(), name, "")));
            }
        }
        assertThat(bearers.values().stream().filter(districts -> districts.size() > 1).count()).as("doubled names")
                .isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static List<Reading> read(String station, String names, String area) {
        String message = """
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>2.49.0.1.360.0.2024.11.20.11.%s.004</identifier>
                <sender>uji@contoh.invalid</sender><sent>2024-11-20T18:40:00+07:00</sent><status>Actual</status><msgType>Alert</msgType>
                <scope>Public</scope><info><language>id</language><event>Hujan</event><severity>Severe</severity>
                <expires>2024-11-20T23:00:00+07:00</expires><description>Hujan lebat pada 20 November 2024, 18:40 WIB di %s.
                Berlangsung hingga malam.</description><area><areaDesc>Uji</areaDesc>%s</area></info></alert>"""
                .formatted(station, names, area);
        return KnownSource.BMKG_NOWCAST.with(new PlainCodes())
                .read(new Payload("uji", message.getBytes(StandardCharsets.UTF_8), RECEIVED)).toList();
    }

    private static List<Observation> reports(List<Reading> readings) {
        return readings.stream().flatMap(
                reading -> reading instanceof Reading.Understood line ? Stream.of((Observation) line.entry()) : Stream.empty())
                .toList();
    }

    private static List<String> warned(List<Reading> readings) {
        return reports(readings).stream().map(report -> report.region().dotted()).sorted().toList();
    }

    private static List<Reading.Refused> refused(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading instanceof Reading.Refused refused ? Stream.of(refused) : Stream.empty()).toList();
    }
}
