package id.kentongan.api;

import static id.kentongan.api.Exchange.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_NDJSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import id.kentongan.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@WebContext
class ApiTest {
    @Autowired
    private MockMvc http;

    private Exchange exchange;

    @BeforeEach
    void speak() {
        exchange = new Exchange(http);
    }

    @Test
    void goodLinesAreTakenAndTheSameLinesAgainAreDuplicates() throws Exception {
        String two = report("baik-1", "TRANTIB", "NIHIL", "11.01.01", "0") + "\n"
                + report("baik-2", "TRANTIB", "NIHIL", "11.01.02", "0");
        exchange.send("integrator", APPLICATION_NDJSON, two).andExpect(status().isOk()).andExpect(jsonPath("$.accepted").value(2))
                .andExpect(jsonPath("$.duplicate").value(0)).andExpect(jsonPath("$.refused").isEmpty());
        exchange.send("integrator", APPLICATION_NDJSON, two).andExpect(status().isOk()).andExpect(jsonPath("$.accepted").value(0))
                .andExpect(jsonPath("$.duplicate").value(2));
    }

    @Test
    void aBadLineIsRefusedWithItsFieldAndRemedyWhileTheOthersGoThrough() throws Exception {
        String mixed = "[" + report("campur-1", "TRANTIB", "NIHIL", "11.01.01", "0") + ","
                + report("campur-2", "TRANTIB", "NIHIL", "73.1", "0") + "]";
        exchange.send("integrator", APPLICATION_JSON, mixed).andExpect(status().isMultiStatus())
                .andExpect(jsonPath("$.accepted").value(1)).andExpect(jsonPath("$.refused[0].line").value(2))
                .andExpect(jsonPath("$.refused[0].field").value("region")).andExpect(jsonPath("$.refused[0].value").value("73.1"))
                .andExpect(jsonPath("$.refused[0].remedy").isNotEmpty());
    }

    @Test
    void whereNothingCanBeTakenTheAnswerIsAProblemThatListsEveryLine() throws Exception {
        exchange.send("admin", APPLICATION_NDJSON, report("buruk", "TRANTIB", "NIHIL", "11.01.01", "\"NaN\"") + "\nbukan json")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.refused.length()").value(2)).andExpect(jsonPath("$.accepted").value(0));
    }

    @Test
    void afterAThousandRefusalsTheRestIsNotReadAndWhatWasTakenBeforeIsTold() throws Exception {
        String good = report("sebelum-banjir", "TRANTIB", "NIHIL", "11.01.01", "0");
        exchange.send("integrator", APPLICATION_JSON, "[" + good + ",1".repeat(1_000_000) + "]")
                .andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.refusedTotal").value(1_000)).andExpect(jsonPath("$.refused.length()").value(1_000))
                .andExpect(jsonPath("$.detail").value(containsString("baris 1002")));
    }

    @Test
    void csvIsTakenWithTheSameNames() throws Exception {
        String csv = "id;source;indicator;region;value;occurredAt\ncsv-1;TRANTIB;NIHIL;11.01.01;0;" + Instant.now() + "\n";
        exchange.send("integrator", new MediaType("text", "csv"), csv).andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(1));
    }

    @Test
    void aBodyOfAnotherTypeIsNotGuessedAt() throws Exception {
        exchange.send("integrator", MediaType.APPLICATION_XML, "<a/>").andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.detail").value(containsString("application/xml")));
    }

    @Test
    void aPackedBodyIsNotTakenForUnreadableLines() throws Exception {
        http.perform(post("/api/v1/observations").with(httpBasic("pelapor", WebContext.PASSWORD)).contentType(APPLICATION_NDJSON)
                .header("Content-Encoding", "gzip").content(new byte[]{31, -117, 8}))
                .andExpect(status().isUnsupportedMediaType()).andExpect(jsonPath("$.detail").value(containsString("gzip")));
    }

    @Test
    void aFilterThatDoesNotExistIsRefusedInsteadOfAnsweringWithEverything() throws Exception {
        exchange.ask("analis", "/api/v1/alerts?criterion=KEA-01").andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.value").value("criterion"))
                .andExpect(jsonPath("$.remedy").value(containsString("region")));
        exchange.ask("analis", "/api/v1/regions/12/status?level=MERAH").andExpect(status().isBadRequest());
        exchange.ask("analis", "/api/v1/alerts?region=12&page=0").andExpect(status().isOk());
    }

    @Test
    void aBodyAboveTheLimitIsTurnedAwayUnreadWhenAnnouncedAndCutOffWhenNot() throws IOException {
        assertThatThrownBy(() -> new LimitedBody(new ByteArrayInputStream(new byte[0]), LimitedBody.LARGEST + 1))
                .isInstanceOfSatisfying(ProblemException.class,
                        tooLarge -> assertThat(tooLarge.problem().status()).isEqualTo(413));
        try (LimitedBody body = new LimitedBody(new ByteArrayInputStream(new byte[(int) LimitedBody.LARGEST + 1]), -1)) {
            assertThatThrownBy(body::readAllBytes).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void anAlertTellsWhyOnWhatEvidenceAndArticleAndTakesHandling() throws Exception {
        exchange.send("integrator", APPLICATION_NDJSON, report("kisah-1", "POLRES", "KON-07", "12.07.26", "1"))
                .andExpect(status().isOk());
        String found = exchange.await("analis", "/api/v1/alerts?region=12.07&state=OPEN&level=KUNING", "KON-07_12.07_");
        List<String> ids = JsonPath.read(found, "$.alerts[?(@.region == '12.07')].id");
        String alert = "/api/v1/alerts/" + ids.get(0);

        exchange.ask("analis", alert).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.because").isNotEmpty()).andExpect(jsonPath("$.rule.yellow").value(1))
                .andExpect(jsonPath("$.rule.guide").isNotEmpty())
                .andExpect(jsonPath("$.evidence[0].reference").value("POLRES/kisah-1@0"))
                .andExpect(jsonPath("$.evidence[0].text").value("Laporan kisah-1."))
                .andExpect(jsonPath("$.articles[0].citation").value("UU 7/2012 Pasal 5 huruf a"))
                .andExpect(jsonPath("$.articles[0].verification").value("V"))
                .andExpect(jsonPath("$.history[0].decision").value("RAISE"));

        http.perform(post(alert + "/handling").with(httpBasic("analis", WebContext.PASSWORD)).contentType(APPLICATION_JSON)
                .content("{\"progress\":\"DIMULAI\",\"unit\":\"Polres Deli Serdang\",\"text\":\"Massa dipisahkan.\"}"))
                .andExpect(status().isCreated()).andExpect(jsonPath("$.entry").value(startsWith("pengguna:analis/")));
        exchange.ask("analis", alert).andExpect(jsonPath("$.handling[0].unit").value("Polres Deli Serdang"));
        http.perform(post(alert + "/handling").with(httpBasic("analis", WebContext.PASSWORD)).contentType(APPLICATION_JSON)
                .content("{\"progress\":\"BERES\",\"unit\":\"x\"}")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("\"BERES\"")));

        exchange.ask("analis", "/api/v1/regions/12/status").andExpect(jsonPath("$.status").value("KUNING"))
                .andExpect(jsonPath("$.reasons[0]").isNotEmpty());
        assertThat(exchange.text("penyelia", "/api/v1/decisions?region=12.07").lines()).isNotEmpty()
                .allMatch(line -> line.startsWith("{\"at\":") && line.contains("\"region\":\"12.07"));
    }

    @Test
    void anOpenAlertTellsHowItMeasuresNowByWhatMayBeRead() throws Exception {
        exchange.send("integrator", APPLICATION_NDJSON, report("kini-1", "MEDIA", "KON-07", "13.01", "1"))
                .andExpect(status().isOk());
        String found = exchange.await("aturan", "/api/v1/alerts?region=13.01", "KON-07_13.01_");
        List<String> ids = JsonPath.read(found, "$.alerts[?(@.region == '13.01')].id");
        String alert = "/api/v1/alerts/" + ids.get(0);
        exchange.ask("aturan", alert).andExpect(jsonPath("$.now.measured").value("jumlah 1 dalam 7 hari"));

        exchange.send("integrator", APPLICATION_NDJSON, report("kini-2", "MEDIA", "KON-07", "13.01", "0.5"))
                .andExpect(status().isOk());
        exchange.await("aturan", alert, "\"measured\":\"jumlah 1,5 dalam 7 hari\"");
        exchange.ask("aturan", alert).andExpect(jsonPath("$.because").value(containsString("1 dalam 7 hari")))
                .andExpect(jsonPath("$.now.missing[0]").value("kurang 0,5 dari ambang MERAH 2"));

        exchange.send("integrator", APPLICATION_NDJSON, report("kini-3", "BINDA", "KON-07", "13.01", "0.1"))
                .andExpect(status().isOk());
        exchange.await("penyelia", alert, "BINDA/kini-3@0");
        exchange.ask("aturan", alert).andExpect(status().isOk())
                .andExpect(jsonPath("$.now.measured").value("jumlah 1,5 dalam 7 hari"))
                .andExpect(content().string(not(containsString("BINDA"))));
    }

    @Test
    void whatIsAboveTheClearanceLeavesNoTraceInListCountStatusOrDecisions() throws Exception {
        exchange.send("integrator", APPLICATION_NDJSON, report("rahasia-1", "BINDA", "KEA-08", "61.01", "3"))
                .andExpect(status().isOk());
        String found = exchange.await("analis", "/api/v1/alerts?region=61.01", "KEA-08_61.01_");
        List<String> ids = JsonPath.read(found, "$.alerts[*].id");

        exchange.ask("aturan", "/api/v1/alerts?region=61.01").andExpect(jsonPath("$.total").value(0))
                .andExpect(jsonPath("$.alerts").isEmpty());
        exchange.ask("aturan", "/api/v1/alerts/" + ids.get(0)).andExpect(status().isNotFound());
        exchange.ask("aturan", "/api/v1/regions/61.01/status").andExpect(jsonPath("$.status").value("ABU-ABU"))
                .andExpect(jsonPath("$.openAlerts.yellow").value(0)).andExpect(jsonPath("$.lastReportAt").doesNotExist())
                .andExpect(jsonPath("$.reasons[0]").value(containsString("Belum pernah ada laporan yang boleh Anda baca.")));
        assertThat(exchange.text("aturan", "/api/v1/decisions?region=61.01")).isEmpty();
        exchange.ask("analis", "/api/v1/regions/61.01/status").andExpect(jsonPath("$.status").value("KUNING"));
        assertThat(exchange.text("analis", "/api/v1/decisions?region=61.01")).contains("KEA-08");
    }

    @Test
    void onlyWhoMayReadEverythingIsToldThatNothingWasEverReported() throws Exception {
        String silence = "Tidak ada sumber wajib lapor yang sedang melapor di sini atau di bawahnya. Belum pernah ada laporan";
        exchange.ask("penyelia", "/api/v1/regions/65.01/status").andExpect(jsonPath("$.reasons[0]").value(silence + "."));
        exchange.ask("analis", "/api/v1/regions/65.01/status")
                .andExpect(jsonPath("$.reasons[0]").value(silence + " yang boleh Anda baca."));
    }

    @Test
    void theJournalIsGivenInTheFormInWhichItCanBeReplayed() throws Exception {
        exchange.send("integrator", APPLICATION_NDJSON, report("salinan-1", "TRANTIB", "NIHIL", "11.01.03", "0"))
                .andExpect(status().isOk());

        assertThat(exchange.text("penyelia", "/api/v1/journal").lines()).filteredOn(line -> line.contains("\"salinan-1\""))
                .singleElement().asString().contains("\"receivedAt\":\"", "\"region\":\"11.01.03\"");
        assertThat(exchange.text("penyelia", "/api/v1/journal?to=2020-01-01T00:00:00Z")).isEmpty();
        exchange.ask("analis", "/api/v1/journal").andExpect(status().isForbidden());
    }

    @Test
    void aQuestionThatCannotBeIsAnsweredWithTheValueAndWhatToWrite() throws Exception {
        for (String question : List.of("alerts?region=73.1", "alerts?region=00", "alerts?level=UNGU", "alerts?state=open",
                "alerts?page=-1", "alerts?size=1000", "alerts?size=banyak", "decisions?from=kemarin",
                "decisions?from=2024-11-27T00:00:00Z&to=2024-11-26T00:00:00Z")) {
            http.perform(get("/api/v1/" + question).with(httpBasic("analis", WebContext.PASSWORD)))
                    .andExpect(status().isBadRequest()).andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                    .andExpect(jsonPath("$.remedy").isNotEmpty())
                    .andExpect(jsonPath("$.detail").value(containsString(question.substring(question.lastIndexOf('=') + 1))));
        }
        exchange.ask("analis", "/api/v1/regions/99/status").andExpect(status().isNotFound());
        exchange.ask("analis", "/api/v1/regions/%3Cscript%3E/status").andExpect(status().is4xxClientError());
    }

    @Test
    void anAdminGrantsAndWithdrawsAccounts() throws Exception {
        var admin = httpBasic("admin", WebContext.PASSWORD);
        var body = "{\"role\":\"ANALIS\",\"password\":\"sandi yang panjang\"}";
        http.perform(put("/api/v1/accounts/siti").with(admin)
                .contentType(APPLICATION_JSON).content(body)).andExpect(status().isOk());
        http.perform(get("/api/v1/alerts").with(httpBasic("siti", "sandi yang panjang"))).andExpect(status().isOk());
        http.perform(get("/api/v1/accounts").with(admin)).andExpect(content().string(containsString("siti")))
                .andExpect(content().string(not(containsString("argon2"))));
        http.perform(delete("/api/v1/accounts/siti").with(admin))
                .andExpect(status().isNoContent());
        http.perform(get("/api/v1/alerts").with(httpBasic("siti", "sandi yang panjang"))).andExpect(status().isUnauthorized());
    }
}
