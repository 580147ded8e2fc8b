package id.kentongan.adapters.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.SomeCodes;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people did, as lines of a journal: read by replay, written by the export, refused by every other door. */
class ActLineTest {
    private static final Instant AT = Instant.parse("2024-11-20T01:00:00.123456Z");
    private static final String LINE = """
            {"type":"TINDAKAN","id":"t1","revision":1,"act":"VERDICT","actor":"analis","criterion":"KEA-01","region":"73.10",\
            "alert":"KEA-01_73.10_20241119T010000Z","reason":"sudah dicek","payload":{"verdict":"SALAH"},\
            "occurredAt":"2024-11-20T08:00:00+07:00","receivedAt":"2024-11-20T03:00:00Z"}""";
    private static final String OLD = """
            {"type":"PENANGANAN","id":"h1","source":"KESBANGPOL","criterion":"KEA-01","region":"73.10","progress":"SELESAI",\
            "unit":"Polres Pangkep","occurredAt":"2024-11-20T08:00:00+07:00","receivedAt":"2024-11-20T03:00:00Z","text":"didamaikan"}""";

    @Test
    void anActIsReadFromItsOwnType() {
        Act act = act(LINE);
        assertThat(act.id()).hasToString("pengguna:analis/t1@1");
        assertThat(act.actor()).isEqualTo("analis");
        assertThat(act.deed()).isEqualTo(new Deed.Verdict(Deed.Finding.SALAH));
        assertThat(act.key()).hasToString("KEA-01@73.10");
        assertThat(act.alert()).contains("KEA-01_73.10_20241119T010000Z");
        assertThat(act.reason()).isEqualTo("sudah dicek");
        assertThat(act.retracted()).isFalse();
    }

    @Test
    void handlingOfBeforeIsReadAsAnActAndWrittenAsItWas() {
        Act act = act(OLD);
        assertThat(act.deed()).isEqualTo(new Deed.Handle(Handling.Progress.SELESAI, "Polres Pangkep"));
        assertThat(act.personal()).isFalse();
        assertThat(act.handling().orElseThrow().text()).isEqualTo("didamaikan");
        assertThat(Interchange.line(act)).startsWith("{\"type\":\"PENANGANAN\"").contains("\"source\":\"KESBANGPOL\"");
        assertThat(act(Interchange.line(act))).isEqualTo(act);
    }

    @ParameterizedTest
    @ValueSource(strings = {LINE, OLD})
    void noPublicDoorTakesWhatPeopleDo(String line) {
        assertThat(Interchange.any(new SomeCodes(), Receipt.LIVE).read(payload(line))).singleElement()
                .isInstanceOfSatisfying(Reading.Refused.class, no -> {
                    assertThat(no.field()).isEqualTo("type");
                    assertThat(no.remedy()).contains("atas nama pengguna yang masuk", "/api/v1/alerts/{id}/acts");
                });
    }

    static Stream<Deed> everything() {
        return Stream.of(new Deed.Escalate(), new Deed.Clear(), new Deed.Raise(Level.MERAH), new Deed.Take(), new Deed.Verify(),
                new Deed.Verdict(Deed.Finding.BELUM_JELAS), new Deed.Handle(Handling.Progress.DIMULAI, "Polres \"Gowa\""),
                new Deed.Comment(), new Deed.Silence(AT.plusSeconds(3_600)), new Deed.Release(Classification.TERBATAS));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyActIsWrittenAsItIsRead(Deed deed) {
        AlertKey key = new AlertKey(deed instanceof Deed.Raise ? "MANUAL-HOAKS" : "KEA-01", RegionCode.of("73.10"),
                Kind.EXERCISE);
        for (boolean retracted : List.of(false, true)) {
            Act act = new Act(Act.id("analis", "t1", 2), retracted, deed, key, Optional.of("x"), "karena\nini", AT, AT);
            assertThat(act(Interchange.line(act))).isEqualTo(act);
        }
        assertThat(everything().map(Deed::verb)).containsExactly(Deed.Verb.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"act\":\"VERDICT\"|\"act\":\"VERDIK\"|act|Mungkin maksud Anda: VERDICT",
            "{\"verdict\":\"SALAH\"}|{}|payload.verdict|perlu verdict",
            "{\"verdict\":\"SALAH\"}|{\"verdict\":\"KELIRU\"}|payload.verdict|BENAR, SALAH, BELUM_JELAS",
            "{\"verdict\":\"SALAH\"}|{\"verdik\":\"SALAH\"}|payload.verdik|Mungkin maksud Anda: verdict",
            "{\"verdict\":\"SALAH\"}|{\"verdict\":1}|payload.verdict|tanda kutip",
            "{\"verdict\":\"SALAH\"}|{\"verdict\":\"SALAH\",\"verdict\":\"BENAR\"}|payload.verdict|satu teks",
            "{\"verdict\":\"SALAH\"}|[1]|payload|bukan objek atau daftar", "{\"verdict\":\"SALAH\"}|7|payload|objek JSON",
            "\"reason\":\"sudah dicek\"|\"reason\":\" \"|reason|perlu alasan",
            "\"act\":\"VERDICT\"|\"act\":\"TAKE\"|payload.verdict|bukan bagian dari TAKE",
            "KEA-01\",\"region|KEA-0l\",\"region|criterion|Mungkin maksud Anda: KEA-01",
            "\"act\":\"VERDICT\"|\"act\":\"VERDICT\",\"source\":\"POLRES\"|source|bukan bagian dari tindakan"})
    void whatIsNoActIsRefusedWithWhatToWrite(String what, String instead, String field, String remedy) {
        assertThat(LINE).contains(what);
        assertThat(read(LINE.replace(what, instead))).singleElement().isInstanceOfSatisfying(Reading.Refused.class, no -> {
            assertThat(no.field()).isEqualTo(field);
            assertThat(no.remedy()).contains(remedy);
        });
    }

    @Test
    void onlyWhatNoRuleKnowsIsRaisedByHand() {
        String raise = LINE.replace("VERDICT", "RAISE").replace("{\"verdict\":\"SALAH\"}", "{\"to\":\"MERAH\"}");
        assertThat(read(raise)).singleElement().isInstanceOfSatisfying(Reading.Refused.class,
                no -> assertThat(no.remedy()).contains("berawal MANUAL-"));
        assertThat(act(raise.replace("\"KEA-01\"", "\"MANUAL-HOAKS\"")).deed()).isEqualTo(new Deed.Raise(Level.MERAH));
        assertThatThrownBy(() -> new Act(Act.id("a", "1", 0), false, new Deed.Raise(Level.MERAH),
                new AlertKey("KEA-01", RegionCode.of("73.10"), Kind.ACTUAL), Optional.empty(), "x", AT, AT))
                .hasMessageContaining("MANUAL-");
    }

    private static Payload payload(String lines) {
        return new Payload("x.ndjson", lines.getBytes(StandardCharsets.UTF_8), AT);
    }

    private static List<Reading> read(String line) {
        return Interchange.any(new SomeCodes(), Receipt.REPLAY).read(payload(line)).toList();
    }

    private static Act act(String line) {
        Reading reading = read(line).get(0);
        assertThat(reading).as(line).isInstanceOf(Reading.Understood.class);
        return (Act) ((Reading.Understood) reading).entry();
    }
}
