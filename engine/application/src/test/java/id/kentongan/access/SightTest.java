package id.kentongan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.intake.Intake;
import id.kentongan.intake.Senders;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Of the own regions everything up to the clearance; of all others the colour that open evidence gives, and nothing more. */
@WebContext
class SightTest {
    private static final String OPEN = "64.02";
    private static final String SECRET = "64.03";
    private static final Instant OCCURRED = Instant.now().minusSeconds(600);

    @Autowired
    private MockMvc http;

    @Autowired
    private Intake intake;

    @Autowired
    private Codes codes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void twoDistrictsStandYellow() throws Exception {
        report(OPEN, "BIASA");
        report(SECRET, "RAHASIA");
        Caller everything = reader("*", AccountRole.PENYELIA);
        for (int waited = 0; waited < 300 && alerts(everything, "64").size() < 2; waited++) {
            Thread.sleep(100);
        }
        assertThat(alerts(everything, "64")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void ofOwnRegionsEverythingIsReadAndOfOthersNothingButTheColour() throws Exception {
        Caller own = reader(SECRET, AccountRole.ANALIS);
        assertThat(alerts(own, "64")).isNotEmpty().allMatch(id -> id.contains(SECRET));
        String id = alerts(own, "64").get(0);
        ask(own, "/api/v1/alerts/" + id).andExpect(status().isOk());
        ask(own, "/api/v1/decisions").andExpect(content().string(containsString(SECRET)))
                .andExpect(content().string(not(containsString(OPEN))));
        ask(own, "/api/v1/regions/" + SECRET + "/status").andExpect(jsonPath("$.status").value("KUNING"))
                .andExpect(jsonPath("$.openAlerts.yellow").value(1));
        ask(own, "/api/v1/regions/" + OPEN + "/status").andExpect(jsonPath("$.status").value("KUNING"))
                .andExpect(jsonPath("$.openAlerts").doesNotExist()).andExpect(jsonPath("$.blind").doesNotExist())
                .andExpect(jsonPath("$.lastReportAt").doesNotExist())
                .andExpect(jsonPath("$.reasons[0]").value(containsString("di luar wewenang baca")));
        ask(own, "/api/v1/why?region=" + OPEN).andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString(SECRET)));
        ask(own, "/peringatan/" + id).andExpect(status().isOk());
    }

    @Test
    void whatIsSecretColoursNothingForWhomItIsElsewhere() throws Exception {
        Caller elsewhere = reader(OPEN, AccountRole.ANALIS);
        ask(elsewhere, "/api/v1/regions/" + SECRET + "/status").andExpect(jsonPath("$.status").value("ABU-ABU"));
        ask(elsewhere, "/api/v1/board?region=64").andExpect(jsonPath("$.regions[?(@.code == '64.03')].status").value("ABU-ABU"))
                .andExpect(jsonPath("$.regions[?(@.code == '64.03')].yellow").isEmpty())
                .andExpect(jsonPath("$.regions[?(@.code == '64.02')].yellow").value(1));
        String id = alerts(reader(SECRET, AccountRole.ANALIS), "64").get(0);
        ask(elsewhere, "/api/v1/alerts/" + id).andExpect(status().isNotFound());
        ask(elsewhere, "/peringatan/" + id).andExpect(status().isNotFound());
        ask(elsewhere, "/wilayah/64").andExpect(status().isOk()).andExpect(content().string(not(containsString(id))));
    }

    @Test
    void whoIsShownASecretIsWrittenDownAndWhoIsShownAnythingElseIsNot() throws Exception {
        Caller reader = reader("64", AccountRole.PENYELIA);
        for (String id : alerts(reader, "64")) {
            ask(reader, "/api/v1/alerts/" + id).andExpect(status().isOk());
        }
        assertThat(database.sql("select distinct subject from audit where act = 'SECRET_READ' and actor = ?").param(reader.name())
                .query(String.class).list()).isNotEmpty().allMatch(alert -> alert.contains(SECRET));
    }

    @Test
    void aSecretToldByAStatusOrByWhyIsWrittenDownToo() throws Exception {
        Caller ofStatus = reader(SECRET, AccountRole.PENYELIA);
        ask(ofStatus, "/api/v1/regions/" + SECRET + "/status").andExpect(status().isOk());
        assertThat(secretsShownTo(ofStatus)).isNotEmpty();
        Caller ofWhy = reader(SECRET, AccountRole.ANALIS);
        ask(ofWhy, "/api/v1/why?region=" + SECRET + "&criterion=KEA-01").andExpect(status().isOk());
        assertThat(secretsShownTo(ofWhy)).containsExactly("KEA-01@" + SECRET);
        Caller ofOpen = reader(OPEN, AccountRole.ANALIS);
        ask(ofOpen, "/api/v1/why?region=" + OPEN + "&criterion=KEA-01").andExpect(status().isOk());
        ask(ofOpen, "/api/v1/regions/" + OPEN + "/status").andExpect(status().isOk());
        assertThat(secretsShownTo(ofOpen)).isEmpty();
    }

    @Test
    void everyCopyOfDecisionsIsWrittenDownWhereverItBegins() throws Exception {
        Caller reader = reader("*", AccountRole.PENYELIA);
        int before = copiesBy(reader);
        ask(reader, "/api/v1/decisions").andExpect(status().isOk());
        ask(reader, "/api/v1/decisions?after=1").andExpect(status().isOk());
        assertThat(copiesBy(reader)).isEqualTo(before + 2);
    }

    private int copiesBy(Caller reader) {
        return database.sql("select count(*) from audit where act = 'EXPORTED' and actor = ?").param(reader.name())
                .query(Integer.class)
                .single();
    }

    private List<String> secretsShownTo(Caller reader) {
        return database.sql("select distinct subject from audit where act = 'SECRET_READ' and actor = ?").param(reader.name())
                .query(String.class).list();
    }

    @Test
    void copiesOfEverythingAreForWhoMayReadEverywhere() throws Exception {
        ask(reader(OPEN, AccountRole.PENYELIA), "/api/v1/journal").andExpect(status().isForbidden());
        ask(reader("*", AccountRole.PENYELIA, Optional.of(Classification.RAHASIA)), "/api/v1/journal")
                .andExpect(status().isForbidden());
        ask(reader("*", AccountRole.PENYELIA), "/api/v1/journal").andExpect(status().isOk());
        ask(reader("*", AccountRole.PENYELIA), "/api/v1/decisions?after=-1").andExpect(status().isBadRequest());
    }

    @Test
    void whoMayNotReadAlertsIsToldNoSentenceOfOne() throws Exception {
        ask(reader("*", AccountRole.PELAPOR), "/api/v1/regions/" + OPEN + "/status")
                .andExpect(jsonPath("$.status").value("KUNING"))
                .andExpect(content().string(not(containsString("POL-01")))).andExpect(jsonPath("$.openAlerts.yellow").value(1));
    }

    @Test
    void aReleasedLevelIsSeenWithoutItsWordsAndOnlyWhoMayReadAllClosesIt() throws Exception {
        report("64.07", "RAHASIA");
        Caller official = reader("64.07", AccountRole.PENYELIA);
        Caller limited = reader("64.07", AccountRole.ANALIS, Optional.of(Classification.TERBATAS));
        for (int waited = 0; waited < 300 && clash(official).isEmpty(); waited++) {
            Thread.sleep(100);
        }
        String alert = "/api/v1/alerts/" + clash(official).get(0);
        ask(limited, alert).andExpect(status().isNotFound());
        act(official, alert, "{\"act\":\"RELEASE\",\"payload\":{\"to\":\"TERBATAS\"},\"reason\":\"demi rapat tertutup\"}")
                .andExpect(status().isCreated());
        for (int waited = 0; waited < 300 && clash(limited).isEmpty(); waited++) {
            Thread.sleep(100);
        }
        ask(limited, alert).andExpect(status().isOk()).andExpect(jsonPath("$.because").value("Memuat keterangan rahasia."))
                .andExpect(jsonPath("$.evidence").isEmpty()).andExpect(jsonPath("$.acts").isEmpty())
                .andExpect(jsonPath("$.history[0].evidence").isEmpty())
                .andExpect(content().string(not(containsString("rapat tertutup"))));
        act(limited, alert, "{\"act\":\"CLEAR\",\"reason\":\"selesai\"}").andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("boleh membaca semuanya")));
        act(official, alert, "{\"act\":\"CLEAR\",\"reason\":\"selesai\"}").andExpect(status().isCreated());
    }

    /** No decision said so, for the level stayed; but a secret is counted, and whoever does not know of it must not close the alert. */
    @Test
    void whatASecretStandsBehindIsNotClosedByWhoMayNotReadIt() throws Exception {
        report("64.09", "BIASA");
        Caller official = reader("64.09", AccountRole.PENYELIA);
        Caller limited = reader("64.09", AccountRole.ANALIS, Optional.of(Classification.BIASA));
        for (int waited = 0; waited < 300 && clash(limited, "64.09").isEmpty(); waited++) {
            Thread.sleep(100);
        }
        String alert = "/api/v1/alerts/" + clash(limited, "64.09").get(0);
        report("64.09.01", "SANGAT_RAHASIA");
        for (int waited = 0; waited < 100 && !body(official, alert).contains("SANGAT_RAHASIA"); waited++) {
            Thread.sleep(100);
        }
        act(limited, alert, "{\"act\":\"CLEAR\",\"reason\":\"selesai\"}").andExpect(status().isForbidden());
        act(official, alert, "{\"act\":\"CLEAR\",\"reason\":\"selesai\"}").andExpect(status().isCreated());
    }

    private String body(Caller reader, String address) throws Exception {
        return ask(reader, address).andReturn().getResponse().getContentAsString();
    }

    private List<String> clash(Caller reader) throws Exception {
        return clash(reader, "64.07");
    }

    private List<String> clash(Caller reader, String region) throws Exception {
        return alerts(reader, region).stream().filter(id -> id.startsWith("KEA-01_")).toList();
    }

    private ResultActions act(Caller actor, String alert, String body) throws Exception {
        return http.perform(
                post(alert + "/acts").with(user(actor)).with(csrf().asHeader()).contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    @Test
    void aConditionAndItsPredicateSayTheSame() {
        Sight sight = new Sight(Territory.of(List.of("64", "73.10")), Classification.TERBATAS);
        assertThat(sight.condition("a").values()).containsExactly("TERBATAS", "64%", "73.10%");
        assertThat(sight.sees(RegionCode.of("73.10.01"), Classification.TERBATAS)).isTrue();
        assertThat(sight.sees(RegionCode.of("73.10.01"), Classification.RAHASIA)).isFalse();
        assertThat(sight.sees(RegionCode.of("73"), Classification.BIASA)).isFalse();
        assertThat(sight.colours(RegionCode.of("73"))).isEqualTo(Classification.BIASA);
        assertThat(new Sight(Territory.NOWHERE, Classification.RAHASIA).condition("a").text()).endsWith("(FALSE)");
    }

    private Caller reader(String region, AccountRole role) {
        return reader(region, role, Optional.empty());
    }

    private Caller reader(String region, AccountRole role, Optional<Classification> clearance) {
        String name = "pembaca-" + region.replace("*", "semua") + "-" + role.name().toLowerCase(Locale.ROOT);
        return accounts.change("uji", name, none -> new Caller(name, role, "",
                new Bounds(Territory.of(List.of(region)), Bodies.NONE, clearance, "")));
    }

    @AfterEach
    void forgetThem() {
        database.sql("delete from account where name like 'pembaca-%'").update();
    }

    private List<String> alerts(Caller reader, String region) throws Exception {
        return JsonPath
                .read(ask(reader, "/api/v1/alerts?state=OPEN&size=500&region=" + region).andExpect(status().isOk()).andReturn()
                        .getResponse().getContentAsString(), "$.alerts[*].id");
    }

    private ResultActions ask(Caller reader, String address) throws Exception {
        return http.perform(get(address).with(user(reader)));
    }

    private void report(String region, String classification) {
        String line = """
                {"id":"%s","source":"POLRES","indicator":"KEA-01","region":"%s","value":1,"occurredAt":"%s","classification":"%s"}"""
                .formatted(UUID.nameUUIDFromBytes(region.getBytes(StandardCharsets.UTF_8)), region, OCCURRED, classification);
        intake.take(
                Interchange.stream("uji.ndjson", new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), Instant.now(),
                        codes, Receipt.LIVE),
                Senders.anybody("uji"));
    }

}
