package id.kentongan.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two entries of one id and revision are duplicates or they contradict each other; there is nothing between. */
class ContentTest {
    private static final String LINE = """
            {"id":"a1","source":"POLRES","indicator":"KEA-01","region":"73.10.01","value":3.0,"occurredAt":"2024-11-20T08:00:00+07:00",\
            "receivedAt":"2024-11-20T03:00:00Z","reliability":"C","credibility":3,"classification":"TERBATAS","origin":"WA-1",\
            "kind":"ACTUAL","text":"satu"}""";
    private static final String HANDLING = """
            {"type":"PENANGANAN","id":"h1","source":"POLRES","criterion":"KEA-01","region":"73.10","progress":"DIMULAI","unit":"Polres",\
            "occurredAt":"2024-11-20T08:00:00+07:00","receivedAt":"2024-11-20T03:00:00Z","text":"satu"}""";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"KEA-01,SIB-01", "73.10.01,73.10.02", "3.0,4", "08:00:00,08:00:01",
            "\"reliability\":\"C\",\"reliability\":\"D\"", "`\"reliability\":\"C\",`,``", "\"credibility\":3,\"credibility\":2",
            "TERBATAS,RAHASIA", "WA-1,WA-2", "ACTUAL,EXERCISE", "satu,dua", "`\"kind\"`,`\"retracted\":true,\"kind\"`"})
    void anythingElseThatIsSaidIsAContradiction(String written, String instead) {
        assertThat(LINE).contains(written);
        assertThat(read(LINE.replace(written, instead)).contradicting(read(LINE).entry())).hasValueSatisfying(refused -> {
            assertThat(refused.field()).isEqualTo("id");
            assertThat(refused.value()).isEqualTo("a1");
            assertThat(refused.remedy()).contains("POLRES/a1@0 sudah tercatat dengan isi lain").doesNotContain(written);
        });
    }

    @ParameterizedTest
    @CsvSource({"KEA-01,KEA-02", "73.10,73.71", "DIMULAI,SELESAI", "Polres\",Polda\"", "08:00:00,08:00:01", "satu,dua"})
    void soItIsWithWhatWasDone(String written, String instead) {
        assertThat(read(HANDLING.replace(written, instead)).contradicting(read(HANDLING).entry())).isPresent();
        assertThat(read(HANDLING).contradicting(read(HANDLING).entry())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3.0,3.000", "3.0,3", "08:00:00+07:00,09:00:00+08:00", "2024-11-20T03:00:00Z,2024-11-21T03:00:00Z",
            "08:00:00+07:00,08:00:00.0000004+07:00"})
    void anotherWayOfWritingOrAnotherReceiptIsADuplicate(String written, String instead) {
        assertThat(LINE).contains(written);
        assertThat(read(LINE.replace(written, instead)).contradicting(read(LINE).entry())).isEmpty();
    }

    @Test
    void aReportAndAnActOfOneIdContradictEachOther() {
        String act = HANDLING.replace("h1", "a1");
        assertThat(read(act).contradicting(read(LINE).entry())).isPresent();
    }

    private static Reading.Understood read(String line) {
        return (Reading.Understood) Interchange.ndjson(new SomeCodes(), Receipt.REPLAY)
                .read(new Payload("uji", line.getBytes(StandardCharsets.UTF_8), Instant.EPOCH)).findFirst().orElseThrow();
    }
}
