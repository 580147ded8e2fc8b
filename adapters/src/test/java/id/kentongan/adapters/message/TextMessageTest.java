package id.kentongan.adapters.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMessageTest {
    @ParameterizedTest
    @ValueSource(strings = {"LAPOR 73.10.01.2002 SOS-01 2 bentrok di lapangan", "lapor 7310012002 sos01 2 bentrok di lapangan",
            "Lapor: 73,10,01,2002, SOS 01, 2, bentrok di lapangan", "LAPOR\u00A073.10.01.2002\nSOS-O1 2\tbentrok di lapangan",
            "  lap   73.10.01.2002. sos_01; 2 bentrok di lapangan ", "LAPOR SOS-01 73.10.01.2002 2 bentrok di lapangan"})
    void aReportIsUnderstoodHoweverItIsTyped(String typed) {
        assertThat(TextMessage.of(typed)).isEqualTo(
                new TextMessage.Report(Optional.of("73.10.01.2002"), "SOS-01", Optional.of("2"), List.of(),
                        "bentrok di lapangan"));
    }

    @Test
    void aLargeCountIsNoRegion() {
        assertThat(TextMessage.of("LAPOR KEA-04 1500 pengungsi di lapangan"))
                .isEqualTo(new TextMessage.Report(Optional.empty(), "KEA-04", Optional.of("1500"), List.of(),
                        "pengungsi di lapangan"));
        assertThat(TextMessage.of("LAPOR KEA-04 7310 1500 pengungsi"))
                .isEqualTo(new TextMessage.Report(Optional.of("73.10"), "KEA-04", Optional.of("1500"), List.of(), "pengungsi"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"LAPOR SOS-01 2 73.10.02.2003 bentrok | 73.10.02.2003",
            "LAPOR SOS-01 2 bentrok di 73.10.02, dua | 73.10.02",
            "LAPOR SOS-01 2 09.30 massa dari 73,11 | 09.30 73.11", "LAPOR SOS-01 2 massa 1.500 orang 12 | ''",
            "LAPOR 73.10 SOS-01 2 dari 73.11.02 | ''"})
    void codesBehindWhatHappenedAreHandedOnForWhoeverKnowsThePlaces(String typed, String codes) {
        assertThat(TextMessage.of(typed)).isInstanceOfSatisfying(TextMessage.Report.class, report -> {
            assertThat(String.join(" ", report.behind())).isEqualTo(codes);
            assertThat(report.indicator() + report.count()).isEqualTo("SOS-01Optional[2]");
        });
        assertThat(TextMessage.of("NIHIL aman di 73.10.02")).isEqualTo(
                new TextMessage.Nothing(Optional.empty(), List.of("73.10.02"), "aman di 73.10.02"));
    }

    @Test
    void theReceiptIsFoundAmongOtherWordsAndOfTwoNoneIsTaken() {
        assertThat(TextMessage.of("BATAL nomor s-0123456789ab. salah kirim")).isEqualTo(new TextMessage.Cancel("S-0123456789AB"));
        assertThat(TextMessage.of("BATAL S-0123456789AB dan S-0123456789AC")).isEqualTo(new TextMessage.Unclear());
    }

    @Test
    void whatIsMissingStaysMissing() {
        assertThat(TextMessage.of("LAPOR SOS-01"))
                .isEqualTo(new TextMessage.Report(Optional.empty(), "SOS-01", Optional.empty(), List.of(), ""));
        assertThat(TextMessage.of("LAPOR 73.10 ada bentrok"))
                .isEqualTo(new TextMessage.Report(Optional.of("73.10"), "", Optional.empty(), List.of(), "ada bentrok"));
        assertThat(TextMessage.of("LAPOR"))
                .isEqualTo(new TextMessage.Report(Optional.empty(), "", Optional.empty(), List.of(), ""));
        assertThat(TextMessage.of("LAPOR SOS-01 banyak orang"))
                .isEqualTo(new TextMessage.Report(Optional.empty(), "SOS-01", Optional.empty(), List.of(), "banyak orang"));
    }

    @Test
    void nothingHappenedIsAReportToo() {
        assertThat(TextMessage.of("nihil")).isEqualTo(new TextMessage.Nothing(Optional.empty(), List.of(), ""));
        assertThat(TextMessage.of("LAPOR NIHIL 73.10.01 aman"))
                .isEqualTo(new TextMessage.Nothing(Optional.of("73.10.01"), List.of(), "aman"));
    }

    @Test
    void aReportIsTakenBackByItsReceipt() {
        assertThat(TextMessage.of("Batal s-17")).isEqualTo(new TextMessage.Cancel("S-17"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "halo", "BATAL", "BATAL a b", "?", "LAPORR 73.10 SOS-01 1"})
    void whatIsNoneOfTheseIsAskedAbout(String typed) {
        assertThat(TextMessage.of(typed)).isEqualTo(new TextMessage.Unclear());
    }

    @Test
    void noTextBreaksTheReader() {
        String letters = "LAPOR NIHIL BATAL 73.10 0123456789.,;-SOS\u0000\uD83D\u202E\n";
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "LAPOR " : "");
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(TextMessage.of(text.toString())).as("seed %d", seed).isNotNull();
        }
        assertThat(TextMessage.of("LAPOR " + "9".repeat(1_000_000))).isNotNull();
    }
}
