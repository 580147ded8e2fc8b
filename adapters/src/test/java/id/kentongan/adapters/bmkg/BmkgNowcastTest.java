package id.kentongan.adapters.bmkg;

import static id.kentongan.adapters.catalogue.KnownSource.BMKG_NOWCAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.adapters.Read;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.Kind;
import id.kentongan.adapters.Reading;
import java.util.List;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BmkgNowcastTest {
    private static final String ALERT = Read.sample(BMKG_NOWCAST);
    private static final String REFERENCE = "<references>contoh@kentongan.invalid,2.49.0.1.360.0.2024.11.20.11.73.004,2024-11-20T19:40:00+08:00</references>";

    @ParameterizedTest
    @CsvSource({"Unknown,0", "Minor,1", "Moderate,2", "Severe,3", "Extreme,4"})
    void severityBecomesALevel(String severity, int level) {
        assertThat(Read.by(BMKG_NOWCAST, ALERT.replace("Moderate", severity)).observations()).hasSize(2)
                .allMatch(report -> report.value().intValueExact() == level);
    }

    @Test
    void anUpdateTakesThePlaceOfWhatItReferences() {
        var first = Read.by(BMKG_NOWCAST, ALERT).edition();
        var update = Read.by(BMKG_NOWCAST, later("Update"));
        assertThat(first.work()).isEqualTo("contoh@kentongan.invalid/73.004/2024-11-20T11:40:00Z");
        assertThat(update.edition().replaces()).containsExactly(first.work());
        assertThat(update.edition().rank()).isEqualTo(first.rank() + 600);
        assertThat(update.edition().onlyIfWhole()).isFalse();
        assertThat(update.observations()).hasSize(2)
                .allMatch(report -> report.id().id().startsWith(update.edition().work()) && report.id().revision() == 0
                        && !report.retracted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?s)<info>.*</info>", "(?s)<description>.*</description>", "(?s)<area>.*</area>",
            "<severity>Moderate</severity>"})
    void aCancellationEndsWhateverElseItSays(String without) {
        Read read = Read.by(BMKG_NOWCAST, later("Cancel").replaceAll(without, "").replace("23:00:00+08:00", "19:55:00+08:00"));
        assertThat(read.readings()).isEmpty();
        assertThat(read.edition().replaces()).containsExactly("contoh@kentongan.invalid/73.004/2024-11-20T11:40:00Z");
    }

    @Test
    void anUpdateWhosePlacesNobodyKnowsTakesThePlaceOfNothing() {
        for (String unknown : List.of("sini", "ENTAH", "ENTAH BERANTAH, SIAPA TAHU")) {
            Read read = Read.by(BMKG_NOWCAST,
                    later("Update").replace("LIUKANG TANGAYA, LIUKANG KALMAS, MINASATE'NE, MAMAJANG", unknown));
            assertThat(read.readings()).isNotEmpty().allMatch(reading -> reading instanceof Reading.Refused refused
                    && refused.field().equals("description"));
            assertThat(read.edition().onlyIfWhole()).as("belongs to the chain all the same").isTrue();
            assertThat(read.edition().replaces()).hasSize(1);
        }
    }

    @Test
    void anUpdateThatHasExpiredStillTakesTheirPlace() {
        Read read = Read.by(BMKG_NOWCAST, later("Update").replace("23:00:00+08:00</expires>", "20:00:00+08:00</expires>"));
        assertThat(read.edition().replaces()).hasSize(1);
        assertThat(read.refusal().field()).isEqualTo("expires");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<responseType>AllClear</responseType><urgency>Immediate</urgency>", "<urgency>Past</urgency>"})
    void anUpdateThatSaysThatAllIsClearIsACancellation(String clear) {
        String element = ALERT.replaceAll("(?s).*(<urgency>.*?</urgency>).*", "$1");
        assertThat(ALERT).contains(element);
        Read read = Read.by(BMKG_NOWCAST, later("Update").replace(element, clear));
        assertThat(read.readings()).isEmpty();
        assertThat(read.edition().replaces()).hasSize(1);
    }

    /** Blanks in their thousands cost no time. */
    @Test
    void referencesWithoutEndAreRefused() {
        String endless = REFERENCE.replace(",", " ".repeat(400_000) + ",");
        assertThat(Read.by(BMKG_NOWCAST, later("Cancel").replace(REFERENCE, endless)).refusal().field()).isEqualTo("references");
    }

    @Test
    void blanksBehindTheCommasOfAReferenceSayNothing() {
        String spaced = REFERENCE.replace(",", ", ");
        assertThat(Read.by(BMKG_NOWCAST, later("Cancel").replace(REFERENCE, spaced)).edition().replaces())
                .containsExactly(Read.by(BMKG_NOWCAST, ALERT).edition().work());
    }

    @Test
    void aMessageInUtf16SaysTheSame() {
        String other = ALERT.replace("UTF-8", "UTF-16");
        assertThat(Read.by(BMKG_NOWCAST, other.getBytes(StandardCharsets.UTF_16)).observations())
                .isEqualTo(Read.by(BMKG_NOWCAST, ALERT).observations());
    }

    @Test
    void theSameWarningUnderTheIdentifierOfTheNextHourIsTheSame() {
        assertThat(Read.by(BMKG_NOWCAST, ALERT.replace("2024.11.20.11.73", "2024.11.20.12.73")).observations())
                .isEqualTo(Read.by(BMKG_NOWCAST, ALERT).observations());
    }

    @Test
    void everyMessageThatIsReferencedIsReplaced() {
        String several = REFERENCE.replace("</references>",
                " contoh@kentongan.invalid,2.49.0.1.360.0.2024.11.20.12.73.005,2024-11-20T19:45:00+08:00</references>");
        assertThat(Read.by(BMKG_NOWCAST, later("Update").replace(REFERENCE, several)).edition().replaces())
                .containsExactlyInAnyOrder(
                        "contoh@kentongan.invalid/73.004/2024-11-20T11:40:00Z",
                        "contoh@kentongan.invalid/73.005/2024-11-20T11:45:00Z");
    }

    @Test
    void theHighestOfSeveralBlocksCountsAndOtherLanguagesSayNothing() {
        String block = ALERT.substring(ALERT.indexOf("<info>"), ALERT.indexOf("</alert>"));
        String worse = block.replace("Moderate", "Extreme").replace("LIUKANG TANGAYA, LIUKANG KALMAS, MINASATE'NE, MAMAJANG",
                "MAMAJANG");
        String english = block.replace("id-ID", "en-US").replace("Moderate", "Extreme");
        assertThat(Read.by(BMKG_NOWCAST, ALERT.replace(block, block + worse + english)).observations())
                .extracting(report -> report.region() + " " + report.value()).containsExactly("73.10 2", "73.71 4");
        assertThat(Read.by(BMKG_NOWCAST, ALERT.replace(block, english)).observations()).as("only in English").hasSize(2);
    }

    @Test
    void markupBecomesText() {
        assertThat(Read
                .by(BMKG_NOWCAST,
                        ALERT.replace("MINASATE'NE, MAMAJANG", "&lt;b&gt;MINASATE&amp;#39;NE&lt;/b&gt;,&lt;br/&gt;MAMAJANG"))
                .observations()).hasSize(2).first()
                .satisfies(report -> assertThat(report.text()).contains("MINASATE'NE").doesNotContain("<"));
        assertThat(
                Read.by(BMKG_NOWCAST, ALERT.replace("MINASATE'NE, MAMAJANG", "<![CDATA[<p>MINASATE'NE</p>, <i>MAMAJANG</i>]]>"))
                        .observations())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINASATE’NE", "MINASATEʼNE", "MINASATE`NE", "MINASATE‘NE", "MINASATE´NE", "MINASATE′NE",
            "MINASATE NE", "MINASATE-NE"})
    void noApostropheLosesADistrict(String written) {
        assertThat(Read.by(BMKG_NOWCAST, ALERT.replace("LIUKANG TANGAYA, LIUKANG KALMAS, MINASATE'NE", written)).observations())
                .extracting(report -> report.region().dotted()).containsExactly("73.10", "73.71");
    }

    @Test
    void anExerciseStaysAnExercise() {
        assertThat(Read.by(BMKG_NOWCAST, ALERT.replace("<status>Actual", "<status>Exercise")).observations())
                .allMatch(report -> report.kind() == Kind.EXERCISE);
    }

    @Test
    void anExerciseEndsNothingReal() {
        String drill = later("Cancel").replace("<status>Actual", "<status>Exercise");
        assertThat(Read.by(BMKG_NOWCAST, drill).edition().replaces())
                .doesNotContain(Read.by(BMKG_NOWCAST, ALERT).edition().work())
                .containsExactly(Read.by(BMKG_NOWCAST, ALERT.replace("<status>Actual", "<status>Exercise")).edition().work());
    }

    @Test
    void aSubDistrictThatNobodyKnowsCostsItselfOnly() {
        var read = Read.by(BMKG_NOWCAST, ALERT.replace("MAMAJANG", "2 X 11 ENAM LINGKUNG"));
        assertThat(read.readings()).hasSize(2);
        assertThat(read.refusal().value()).isEqualTo("2 X 11 ENAM LINGKUNG");
    }

    @Test
    void namesMayBePartedByAWordInsteadOfAComma() {
        assertThat(places("Hujan pada 20 November 2024, 20:00 WITA di PULAU RAAS dan IV KOTO, khususnya di BANGKO. Sumber BMKG."))
                .containsExactly("PULAU RAAS", "IV KOTO", "BANGKO");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"di PANDAAN/GEMPOL/BEJI", "di PANDAAN - GEMPOL – BEJI", "di PANDAAN (GEMPOL), BEJI",
            "di: 1) PANDAAN 2) GEMPOL 3) BEJI", "di 1. PANDAAN 2. GEMPOL 3. BEJI", "di:~PANDAAN~GEMPOL~BEJI",
            "di~1. PANDAAN~2. GEMPOL~3. BEJI", "di • PANDAAN • GEMPOL • BEJI",
            "di PANDAAN–GEMPOL—BEJI", "di a. PANDAAN b. GEMPOL c. BEJI", "di KEC.PANDAAN KEC.GEMPOL KECAMATAN BEJI",
            "di:~- PANDAAN~* GEMPOL~– BEJI", "di PANDAAN · GEMPOL + BEJI"})
    void namesMayBePartedByAnySign(String written) {
        assertThat(places(written.replace('~', '\n'))).containsExactly("PANDAAN", "GEMPOL", "BEJI");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Hujan masih terjadi di KUBU pada pukul 14.00 WIB dan di TAPUNG. | KUBU TAPUNG",
            "di Kecamatan KUBU Kabupaten Rokan Hilir, TAPUNG Kabupaten Kampar | KUBU TAPUNG",
            "di TAPUNG dsk., KUBU sampai BANTAN | TAPUNG KUBU BANTAN",
            "dari KUBU ke TAPUNG dengan BANTAN juga | KUBU TAPUNG BANTAN", "di ENTAH pada sore hari | ENTAH",
            "KUBU 14:00 WIB | KUBU",
            "Peringatan Dini Cuaca di JAWA TIMUR tanggal 20 di KUBU | KUBU", "Peringatan WILAYAH ENTAH berlaku | ''"})
    void aNameNeedNotEndItsPieceOfTheSentence(String written, String names) {
        assertThat(String.join(" ", places(written, "KUBU", "TAPUNG", "BANTAN"))).isEqualTo(names);
    }

    @Test
    void anUpdateOfWhichAPlaceIsUnknownWarnsWhomItKnowsAndEndsNothing() {
        Read read = Read.by(BMKG_NOWCAST, later("Update").replace("MAMAJANG", "ENTAH"));
        assertThat(read.edition().onlyIfWhole()).isTrue();
        assertThat(read.readings()).hasSize(2).anyMatch(Reading.Understood.class::isInstance);
    }

    @Test
    void aNameMayGoOnInTheNextLine() {
        assertThat(places("di BANGKO\nPUSAKO, PANDAAN\nGEMPOL, di sebagian\nWILAYAH LAIN", "BANGKO PUSAKO"))
                .containsExactly("BANGKO PUSAKO", "PANDAAN", "GEMPOL", "WILAYAH LAIN");
        assertThat(places("di BANGKO\nPUSAKO", "BANGKO PUSAKO", "BANGKO", "PUSAKO")).as("nobody can tell, so all are warned")
                .containsExactly("BANGKO PUSAKO", "BANGKO", "PUSAKO");
    }

    @Test
    void shortenedWordsKeepTheirNames() {
        assertThat(places("di SP. ULIM, MA.TABIR, Kep. SERIBU UTARA, Kec. BEJI. Hujan hingga 20.00 WIB. MUARA."))
                .containsExactly("SP ULIM", "MA TABIR", "KEP SERIBU UTARA", "BEJI", "MUARA");
    }

    private static List<String> places(String description, String... known) {
        return Named.places(description, new Named.Bearers() {
            @Override
            public boolean known(String name) {
                return List.of(known).contains(name);
            }

            @Override
            public boolean here(String name) {
                return known(name);
            }

            @Override
            public boolean province(String name) {
                return name.equals("JAWA TIMUR");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"23:00:00+08:00</expires>|20:00:00+08:00</expires>|expires", "Public|Private|scope",
            "<status>Actual|<status>Test|status",
            "Moderate|Sedang|severity", "19:40:00+08:00|19:40:00|sent", "2024.11.20.11.73.004|2024.11.20.11.99.004|identifier",
            ".73.004|.73|identifier",
            "<msgType>Alert|<msgType>Update|references", "<msgType>Alert|<msgType>Ack|msgType",
            "LIUKANG TANGAYA, LIUKANG KALMAS, MINASATE'NE, MAMAJANG|sini|description",
            "cap:1.2|cap:1.1|''"})
    void aDoubtfulMessageIsRefusedUnderTheNameOfItsElement(String written, String instead, String element) {
        var refusal = Read.by(BMKG_NOWCAST, ALERT.replace(written, instead)).refusal();
        assertThat(refusal.line()).isZero();
        assertThat(refusal.field()).isEqualTo(element);
    }

    @Test
    void theListGivesAddressesOnceAndLeavesOutWhatIsNone() throws Unfit {
        byte[] list = """
                <rss><channel><item><link>https://a/1</link></item><item><link>https://a/1</link></item><item><link>bukan alamat</link></item>
                <item/><item><link>/relatif</link></item><item><link>https://a/2</link></item></channel></rss>"""
                .getBytes(StandardCharsets.UTF_8);
        assertThat(BmkgFeed.alerts(list)).containsExactly(URI.create("https://a/1"), URI.create("https://a/2"));
        assertThatThrownBy(() -> BmkgFeed.alerts("<alert/>".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Unfit.class);
    }

    @Test
    void theRecordedListIsRead() throws Unfit {
        assertThat(BmkgFeed.alerts(BMKG_NOWCAST.sample("contoh.rss"))).hasSize(2)
                .allMatch(address -> address.getHost().equals("www.bmkg.go.id"));
    }

    private static String later(String type) {
        return ALERT.replace("<msgType>Alert</msgType>", "<msgType>" + type + "</msgType>")
                .replace("<scope>Public</scope>", "<scope>Public</scope>" + REFERENCE)
                .replace("73.004</identifier>", "73.009</identifier>")
                .replace("<sent>2024-11-20T19:40", "<sent>2024-11-20T19:50");
    }
}
