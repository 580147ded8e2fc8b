package id.kentongan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import id.kentongan.access.Accounts;
import id.kentongan.access.Bodies;
import id.kentongan.access.Caller;
import id.kentongan.access.Sights;
import id.kentongan.access.Territory;
import id.kentongan.access.Voice;
import id.kentongan.adapters.Reading;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Submission;
import id.kentongan.journal.Way;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The desk shows what was refused to who can mend it, and nothing of it to who may not read it. */
@WebContext
class DeskTest {
    @Autowired
    private MockMvc http;

    @Autowired
    private Intake intake;

    @Autowired
    private RefusedSecrecy secrecy;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from account where name like 'meja-%'").update();
    }

    @Test
    void whatWasRefusedIsShownWithPlaceValueAndRemedy() throws Exception {
        refused("desa-a", List.of("DESA"), List.of("73.10.01"), "value", "dua<script>", "Tulis 2.", "73.10.01;dua<script>");
        Caller reader = reader("73.10", Classification.BIASA);
        String answer = body("/api/v1/refusals", reader);
        assertThat(JsonPath.<String>read(answer, "$[0].account")).isEqualTo("desa-a");
        assertThat(JsonPath.<String>read(answer, "$[0].way")).isEqualTo("FILE");
        assertThat(JsonPath.<String>read(answer, "$[0].from")).isEqualTo("masuk/desa-a lembar rahasia.csv");
        assertThat(JsonPath.<Integer>read(answer, "$[0].line")).isEqualTo(7);
        assertThat(JsonPath.<String>read(answer, "$[0].value")).isEqualTo("dua<script>");
        assertThat(JsonPath.<String>read(answer, "$[0].remedy")).isEqualTo("Tulis 2.");
        assertThat(JsonPath.<Boolean>read(answer, "$[0].withheld")).isFalse();
        assertThat(body("/penolakan", reader)).contains("Tulis 2.", "baris 7, value", "dua&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void onlyOfSendersWhoSpeakForNothingButTheReadersRegions() throws Exception {
        refused("desa-b", List.of("DESA"), List.of("73.11"), "value", "tanda-b", "Tulis 2.", "tanda-b");
        refused("desa-c", List.of("DESA"), List.of("73.10", "73.11"), "value", "tanda-c", "Tulis 2.", "tanda-c");
        refused("desa-d", List.of("DESA"), List.of(), "value", "tanda-d", "Tulis 2.", "tanda-d");
        assertThat(body("/api/v1/refusals", reader("73.10", Classification.SANGAT_RAHASIA))).doesNotContain("tanda-", "desa-b",
                "desa-c", "desa-d");
        assertThat(body("/api/v1/refusals", reader("73", Classification.SANGAT_RAHASIA))).contains("tanda-b", "tanda-c")
                .doesNotContain("desa-d");
        assertThat(body("/api/v1/refusals", reader("*", Classification.SANGAT_RAHASIA))).contains("tanda-b", "tanda-c",
                "tanda-d");
    }

    @Test
    void whatIsTooSecretIsWithheldWhollyAndWhoReadsItIsWrittenDown() throws Exception {
        refused("kodim-a", List.of("KODIM"), List.of("73.10"), "region", "tanda-nilai", "Tanda-saran.", "tanda-baris; RAHASIA");
        Caller lower = reader("73.10", Classification.TERBATAS);
        String answer = body("/api/v1/refusals", lower);
        assertThat(JsonPath.<Boolean>read(answer, "$[0].withheld")).isTrue();
        assertThat(JsonPath.<String>read(answer, "$[0].from")).isEqualTo("masuk/kodim-a");
        assertThat(answer + body("/penolakan", lower)).doesNotContainIgnoringCase("tanda-nilai", "tanda-saran", "tanda-baris",
                "lembar rahasia.csv");
        long before = secretsRead();
        assertThat(body("/penolakan", reader("73", Classification.RAHASIA))).contains("tanda-nilai", "Tanda-saran.");
        assertThat(secretsRead()).isGreaterThan(before);
    }

    @Test
    void theNextPageBeginsBeforeTheLastOne() throws Exception {
        for (int one = 0; one < 3; one++) {
            refused("desa-e", List.of("DESA"), List.of("73.12"), "value", "e" + one, "Tulis 2.", "");
        }
        Caller reader = reader("73.12", Classification.BIASA);
        String first = body("/api/v1/refusals?size=2", reader);
        assertThat(JsonPath.<List<String>>read(first, "$[*].value")).containsExactly("e2", "e1");
        int last = JsonPath.read(first, "$[1].id");
        assertThat(JsonPath.<List<String>>read(body("/api/v1/refusals?before=" + last, reader), "$[*].value"))
                .containsExactly("e0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DESA   | value  | 73.10;dua              | BIASA
            DESA   | value  | terbatas: dua          | TERBATAS
            DESA   | value  | sangat rahasia         | SANGAT_RAHASIA
            BINDA  | value  | biasa saja             | RAHASIA
            *      | value  | {"source":"POLRES"}    | TERBATAS
            *      | value  | DESA,73.10,POLRES      | TERBATAS
            *      | value  | entah dari mana        | SANGAT_RAHASIA
            *      | source | {"source":"POLRS","text":"KPU"} | SANGAT_RAHASIA
            SATPAM | value  | 73.10;dua              | SANGAT_RAHASIA
            """)
    void isAsSecretAsItsSendersUsuallyAreAndAsItSays(String bodies, String field, String raw, Classification expected) {
        Bodies senders = bodies.equals("*") ? Bodies.ALL : new Bodies(false, new TreeSet<>(List.of(bodies)));
        assertThat(secrecy.of(senders, new Reading.Refused(1, field, "", "Tulis lain.", raw))).isEqualTo(expected);
    }

    /** @param regions none: the whole country */
    private void refused(String account, List<String> bodies, List<String> regions, String field, String value, String remedy,
            String raw) {
        Territory territory = regions.isEmpty() ? Territory.WHOLE : territory(regions);
        Voice voice = new Voice(account, new Bodies(false, new TreeSet<>(bodies)), territory);
        intake.take(List.of(new Reading.Refused(7, field, value, remedy, raw)),
                new Sender(new Submission(account, Way.FILE), voice, "masuk/" + account + " lembar rahasia.csv"));
    }

    private static Territory territory(List<String> regions) {
        return new Territory(false, new TreeSet<>(regions.stream().map(RegionCode::of).toList()));
    }

    private Caller reader(String region, Classification clearance) {
        Territory territory = region.equals("*") ? Territory.WHOLE : territory(List.of(region));
        String name = "meja-" + region.replace("*", "semua") + "-" + clearance.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Sights.analyst(accounts, name, territory, clearance);
    }

    private String body(String address, Caller reader) throws Exception {
        return http.perform(get(address).with(user(reader))).andReturn().getResponse().getContentAsString();
    }

    private long secretsRead() {
        return database.sql("select count(*) from audit where act = 'SECRET_READ' and subject like 'penolakan/%'")
                .query(Long.class).single();
    }
}
