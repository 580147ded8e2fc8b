package id.kentongan.adapters.bmkg;

import static id.kentongan.adapters.catalogue.KnownSource.BMKG_NOWCAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.adapters.Read;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void anUpdateIsAHigherRevisionOfTheFirstMessage() {
        var first = Read.by(BMKG_NOWCAST, ALERT).observations();
        var update = Read.by(BMKG_NOWCAST, later("Update")).observations();
        assertThat(update).extracting(report -> report.id().lineage())
                .isEqualTo(first.stream().map(report -> report.id().lineage()).toList());
        assertThat(update).extracting(report -> report.id().revision()).containsOnly(600);
        assertThat(update).noneMatch(report -> report.retracted());
    }

    @Test
    void aCancellationRetractsAndCountsEvenAfterTheWarningHasExpired() {
        assertThat(Read.by(BMKG_NOWCAST, later("Cancel").replace("23:00:00+08:00", "19:55:00+08:00")).observations()).hasSize(2)
                .allMatch(report -> report.retracted());
    }

    @Test
    void anExerciseStaysAnExercise() {
        assertThat(Read.by(BMKG_NOWCAST, ALERT.replace("<status>Actual", "<status>Exercise")).observations())
                .allMatch(report -> report.kind() == Kind.EXERCISE);
    }

    @Test
    void aSubDistrictThatNobodyKnowsCostsItselfOnly() {
        var read = Read.by(BMKG_NOWCAST, ALERT.replace("MAMAJANG", "2 X 11 ENAM LINGKUNG"));
        assertThat(read.readings()).hasSize(2);
        assertThat(read.refusal().value()).isEqualTo("2 X 11 ENAM LINGKUNG");
    }

    @Test
    void namesMayBePartedByAWordInsteadOfAComma() {
        assertThat(Named
                .places("Hujan pada 20 November 2024, 20:00 WITA di PULAU RAAS dan IV KOTO, khususnya di BANGKO. Sumber BMKG."))
                .containsExactly("PULAU RAAS", "IV KOTO", "BANGKO");
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
