package id.kentongan.api;

import static id.kentongan.api.Exchange.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_NDJSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What people do about alerts, through our own door. */
@WebContext
class ActsApiTest {
    @Autowired
    private MockMvc http;

    private Exchange exchange;

    @BeforeEach
    void speak() {
        exchange = new Exchange(http);
    }

    private ResultActions act(String user, String address, String body) throws Exception {
        return http.perform(
                post(address).with(httpBasic(user, WebContext.PASSWORD)).contentType(APPLICATION_JSON).content(body));
    }

    private String opened(String report, String district) throws Exception {
        exchange.send("integrator", APPLICATION_NDJSON, report(report, "POLRES", "KON-07", district + ".01", "1"))
                .andExpect(status().isOk());
        String found = exchange.await("analis", "/api/v1/alerts?state=OPEN&level=KUNING&region=" + district,
                "KON-07_" + district + "_");
        List<String> ids = JsonPath.read(found, "$.alerts[?(@.criterion == 'KON-07' && @.region == '" + district + "')].id");
        return "/api/v1/alerts/" + ids.get(0);
    }

    @Test
    void anAlertIsEscalatedAndClearedByHandAndTellsWhoDidItAndWhy() throws Exception {
        String alert = opened("tindakan-1", "62.01");
        act("analis", alert + "/acts", "{\"act\":\"ESCALATE\",\"reason\":\"massa bergerak\"}").andExpect(status().isCreated())
                .andExpect(jsonPath("$.actor").value("analis")).andExpect(jsonPath("$.act").value("ESCALATE"));
        String red = exchange.await("analis", alert, "\"level\":\"MERAH\"");
        assertThat((String) JsonPath.read(red, "$.because"))
                .endsWith("dinaikkan dari KUNING ke MERAH oleh analis: massa bergerak.");
        assertThat((String) JsonPath.read(red, "$.history[1].act.reason")).isEqualTo("massa bergerak");
        assertThat((String) JsonPath.read(red, "$.acts[0].actor")).isEqualTo("analis");

        act("penyelia", alert + "/acts", "{\"act\":\"CLEAR\",\"reason\":\"sudah damai\"}").andExpect(status().isCreated());
        String closed = exchange.await("analis", alert, "\"state\":\"CLOSED\"");
        assertThat((String) JsonPath.read(closed, "$.history[2].act.actor")).isEqualTo("penyelia");
        act("analis", alert + "/acts", "{\"act\":\"ESCALATE\",\"reason\":\"terlambat\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("sudah ditutup")));
        act("analis", alert + "/acts", "{\"act\":\"VERDICT\",\"reason\":\"benar terjadi\",\"payload\":{\"verdict\":\"BENAR\"}}")
                .andExpect(status().isCreated());
        exchange.ask("analis", alert).andExpect(jsonPath("$.acts[2].payload.verdict").value("BENAR"));
        String decisions = exchange.text("penyelia", "/api/v1/decisions?region=62.01");
        assertThat(decisions).contains("\"act\":{\"entry\":\"pengguna:analis/", "\"reason\":\"sudah damai\"");
        assertThat(exchange.text("penyelia", "/api/v1/journal")).contains("{\"type\":\"TINDAKAN\"", "\"reason\":\"sudah damai\"");
    }

    @Test
    void sentAgainItIsDoneOnceAndOnlyItsAuthorCorrectsAndWithdrawsIt() throws Exception {
        String alert = opened("tindakan-2", "62.02");
        String handled = "{\"act\":\"HANDLE\",\"id\":\"kirim-1\",\"payload\":{\"progress\":\"DIMULAI\",\"unit\":\"Polres\"}%s}";
        act("analis", alert + "/acts", handled.formatted("")).andExpect(status().isCreated());
        act("analis", alert + "/acts", handled.formatted("")).andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(0));
        exchange.ask("analis", alert).andExpect(jsonPath("$.handling.length()").value(1));
        act("analis", alert + "/acts", handled.formatted(",\"reason\":\"lain\"")).andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("sudah tercatat dengan isi lain")));

        act("analis", alert + "/acts", handled.formatted(",\"revision\":1").replace("DIMULAI", "SELESAI"))
                .andExpect(status().isCreated());
        exchange.ask("analis", alert).andExpect(jsonPath("$.handling[0].progress").value("SELESAI"))
                .andExpect(jsonPath("$.handling.length()").value(1));
        act("penyelia", alert + "/acts", "{\"id\":\"kirim-1\",\"revision\":2,\"retracted\":true,\"act\":\"TAKE\"}")
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString("Anda belum mencatat")));
        act("analis", alert + "/acts", "{\"id\":\"kirim-1\",\"revision\":2,\"retracted\":true}").andExpect(status().isCreated())
                .andExpect(jsonPath("$.act").value("HANDLE"));
        exchange.ask("analis", alert).andExpect(jsonPath("$.handling.length()").value(0))
                .andExpect(jsonPath("$.acts.length()").value(0));
    }

    @Test
    void handlingOfTheOldAddressIsAnActLikeAnyOther() throws Exception {
        String alert = opened("tindakan-3", "62.03");
        act("analis", alert + "/handling", "{\"progress\":\"DIMULAI\",\"unit\":\"Polres\",\"text\":\"dua\\r\\nbaris\"}")
                .andExpect(status().isCreated());
        exchange.ask("analis", alert).andExpect(jsonPath("$.acts[0].act").value("HANDLE"))
                .andExpect(jsonPath("$.handling[0].text").value("dua\r\nbaris"));
        act("analis", alert + "/handling", "{\"progress\":\"DIMULAI\",\"unit\":\"Pol\\u001bres\"}")
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.detail").value(containsString("U+001B")));
    }

    @Test
    void whatNoRuleKnowsIsRaisedByHand() throws Exception {
        String body = "{\"criterion\":\"MANUAL-HOAKS\",\"region\":\"62.04\",\"to\":\"KUNING\",\"reason\":\"pesan berantai\"}";
        act("analis", "/api/v1/alerts", body).andExpect(status().isCreated());
        String found = exchange.await("analis", "/api/v1/alerts?region=62.04", "MANUAL-HOAKS_62.04_");
        List<String> ids = JsonPath.read(found, "$.alerts[*].id");
        exchange.ask("analis", "/api/v1/alerts/" + ids.get(0)).andExpect(jsonPath("$.acts[0].act").value("RAISE"))
                .andExpect(jsonPath("$.state").value("OPEN"));
        act("analis", "/api/v1/alerts", body.replace("MANUAL-HOAKS", "KEA-01")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("criterion"));
        act("analis", "/api/v1/alerts", body.replace("\"pesan berantai\"", "\" \"")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("reason"));
    }

    @Test
    void whatPeopleDoNeverEntersByThePublicContract() throws Exception {
        String line = """
                {"type":"%s","id":"p1","source":"pengguna:analis","criterion":"KEA-01","region":"62.05","progress":"SELESAI",\
                "unit":"Polres","occurredAt":"2024-11-20T08:00:00+07:00"}""";
        for (String type : List.of("PENANGANAN", "TINDAKAN")) {
            exchange.send("integrator", APPLICATION_NDJSON, line.formatted(type)).andExpect(jsonPath("$.accepted").value(0))
                    .andExpect(jsonPath("$.refused[0].field").value("type"));
        }
    }
}
