package id.kentongan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kentongan.WebContext;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An account speaks for its sources in its regions and for nobody else, whatever the line says. */
@WebContext
class WhoSpeaksTest {
    private static final String PASSWORD = "kentongan bambu tua";

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forgetThem() {
        database.sql("delete from account where name in ('ratna', 'bima')").update();
    }

    @Test
    void aNewAccountSpeaksForNobodyUntilThatIsSaid() throws Exception {
        grant("ratna", "{\"role\":\"PELAPOR\",\"password\":\"%s\"}".formatted(PASSWORD)).andExpect(status().isOk())
                .andExpect(jsonPath("$.regions").isEmpty()).andExpect(jsonPath("$.sources").isEmpty())
                .andExpect(jsonPath("$.clearance").value("BIASA"));
        send("ratna", report("DESA", "a", "62.05", 0)).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refused[0].field").value("source"))
                .andExpect(jsonPath("$.refused[0].remedy").value(containsString("belum ada")));
        grant("ratna", "{\"sources\":[\"DESA\"]}").andExpect(status().isOk()).andExpect(jsonPath("$.role").value("PELAPOR"));
        send("ratna", report("DESA", "a", "62.05", 0)).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refused[0].field").value("region"));
        grant("ratna", "{\"regions\":[\"62.05\"]}").andExpect(jsonPath("$.sources[0]").value("DESA"));
        send("ratna", report("DESA", UUID.randomUUID().toString(), "62.05.01", 0)).andExpect(status().isOk());
    }

    @Test
    void onlyTheLinesOfOthersAreRefusedAndEachIsKeptWithWhoSentIt() throws Exception {
        speaker("ratna", "62.05", "DESA");
        String own = UUID.randomUUID().toString();
        String lines = report("DESA", own, "62.05.01", 0) + "\n" + report("POLDA", UUID.randomUUID().toString(), "62.05.01", 0)
                + "\n" + report("DESA", UUID.randomUUID().toString(), "62.06", 0);
        send("ratna", lines).andExpect(status().is(207)).andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.refused[0].line").value(2)).andExpect(jsonPath("$.refused[0].value").value("POLDA"))
                .andExpect(jsonPath("$.refused[0].remedy").value(containsString("DESA")))
                .andExpect(jsonPath("$.refused[1].field").value("region"))
                .andExpect(jsonPath("$.refused[1].remedy").value(containsString("62.05 dan di bawahnya")));
        assertThat(database.sql("select submitted_by, way from journal where id = ?").param(own).query().singleRow())
                .isEqualTo(Map.of("submitted_by", "ratna", "way", "API"));
        assertThat(
                database.sql("select field from refusal where submitted_by = 'ratna' and way = 'API' order by seq desc limit 2")
                        .query(String.class).list())
                .containsExactly("region", "source");
    }

    @Test
    void aReportFromElsewhereIsNeitherCorrectedNorTakenBackNorHeldBackByAnyoneElseOfTheSameSource() throws Exception {
        speaker("ratna", "62.05", "DESA");
        speaker("bima", "62.06", "DESA");
        String id = UUID.randomUUID().toString();
        send("ratna", report("DESA", id, "62.05.01", 0)).andExpect(status().isOk());
        String withdrawal = report("DESA", id, "62.06", 1).replace("\"value\"", "\"retracted\":true,\"value\"");
        send("bima", withdrawal).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refused[0].field").value("id"))
                .andExpect(content().string(not(containsString("62.05"))));
        send("bima", report("DESA", id, "62.06", 0)).andExpect(status().isUnprocessableContent());
        send("ratna", report("DESA", id, "62.05.02", 1)).andExpect(status().isOk());
        String claimed = UUID.randomUUID().toString();
        send("bima", report("DESA", claimed, "62.06", 7)).andExpect(status().isOk());
        send("ratna", report("DESA", claimed, "62.05", 0)).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refused[0].remedy").value(containsString("id baru")));
    }

    @Test
    void whatOthersUsuallyReportIsTakenWithARemark() throws Exception {
        send("integrator", report("DESA", UUID.randomUUID().toString(), "62.05", 0).replace("NIHIL", "POL-02"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.remarks[0].field").value("source"))
                .andExpect(jsonPath("$.remarks[0].value").value("DESA"))
                .andExpect(jsonPath("$.remarks[0].remark").value(containsString("POL-02 biasanya dilaporkan oleh POLRES")));
        send("integrator", report("POLRES", UUID.randomUUID().toString(), "62.05", 0).replace("NIHIL", "POL-02"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.remarks").isEmpty());
    }

    @Test
    void whatDoesNotExistIsNotGranted() throws Exception {
        Map<String, String> wrong = Map.of("{\"regions\":[\"99.99\"]}", "regions", "{\"regions\":[\"*\",\"62\"]}", "regions",
                "{\"regions\":[\"7310\"]}", "regions", "{\"sources\":[\"POLDAA\"]}", "sources",
                "{\"clearance\":\"TOP\"}", "clearance", "{\"unit\":\"a\\nb\"}", "unit", "{\"regions\":\"62\"}", "regions");
        speaker("ratna", "62.05", "DESA");
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            grant("ratna", one.getKey()).andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value(one.getValue()));
        }
        grant("bima", "{\"role\":\"PELAPOR\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("password"));
        grant("bima", "{\"password\":\"%s\"}".formatted(PASSWORD)).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("role"));
        grant("berkas-baru", "{\"role\":\"PELAPOR\",\"password\":\"%s\"}".formatted(PASSWORD))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("name"));
    }

    @Test
    void everyRouteHasAnAccountThatNobodySignsInWithAndThatCannotBeRemoved() throws Exception {
        http.perform(get("/api/v1/accounts").with(httpBasic("admin", WebContext.PASSWORD))).andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.name == 'berkas-interchange')].sources[0]").value("*"))
                .andExpect(jsonPath("$[?(@.name == 'tarik-bmkg')].regions[0]").value("*"));
        http.perform(get("/api/v1/regions/73/status").with(httpBasic("berkas-interchange", "")))
                .andExpect(status().isUnauthorized());
        http.perform(delete("/api/v1/accounts/berkas-interchange")
                .with(httpBasic("admin", WebContext.PASSWORD))).andExpect(status().isConflict());
    }

    private void speaker(String name, String region, String source) throws Exception {
        grant(name, "{\"role\":\"PELAPOR\",\"password\":\"%s\",\"regions\":[\"%s\"],\"sources\":[\"%s\"]}".formatted(PASSWORD,
                region, source)).andExpect(status().isOk());
    }

    private ResultActions grant(String name, String account) throws Exception {
        return http.perform(put("/api/v1/accounts/" + name).with(httpBasic("admin", WebContext.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON).content(account));
    }

    private ResultActions send(String name, String lines) throws Exception {
        String password = name.equals("integrator") ? WebContext.PASSWORD : PASSWORD;
        return http.perform(post("/api/v1/observations").with(httpBasic(name, password)).contentType("application/x-ndjson")
                .content(lines));
    }

    private static String report(String source, String id, String region, int revision) {
        return "{\"id\":\"%s\",\"revision\":%d,\"source\":\"%s\",\"indicator\":\"NIHIL\",\"region\":\"%s\",\"value\":0,\"occurredAt\":\"%s\"}"
                .formatted(id, revision, source, region, Instant.now().minusSeconds(3_600));
    }
}
