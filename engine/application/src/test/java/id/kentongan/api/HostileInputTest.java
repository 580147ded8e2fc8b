package id.kentongan.api;

import static id.kentongan.api.Exchange.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import id.kentongan.access.Accounts;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a sender writes is a value to the database, and text to whoever reads it. */
@WebContext
class HostileInputTest {
    private static final List<String> HOSTILE = List.of("' OR '1'='1", "x'; DROP TABLE account; --", "\" OR 1=1 --", "%' --",
            "73' UNION SELECT name FROM account --", "${7*7}", "#{T(java.lang.Runtime).getRuntime()}",
            "<script>alert(1)</script>");
    private static final List<String> PLACES = List.of("/api/v1/alerts/{x}", "/api/v1/alerts?region={x}",
            "/api/v1/alerts?state={x}", "/api/v1/alerts?level={x}", "/api/v1/alerts?page={x}", "/api/v1/decisions?region={x}",
            "/api/v1/decisions?after={x}", "/api/v1/decisions?from={x}", "/api/v1/regions/{x}/status", "/api/v1/board?region={x}",
            "/api/v1/board?at={x}", "/api/v1/why?region={x}", "/api/v1/why?region=73&criterion={x}", "/api/v1/journal?from={x}",
            "/peringatan/{x}", "/wilayah/{x}");

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Test
    void noValueIsTakenForAPartOfAQuestionToTheDatabase() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String place : PLACES) {
            for (String hostile : HOSTILE) {
                MockHttpServletResponse answer = http
                        .perform(get(place, hostile).with(user(accounts.named("penyelia").orElseThrow()))).andReturn()
                        .getResponse();
                String body = answer.getContentAsString();
                boolean page = String.valueOf(answer.getContentType()).startsWith("text/html");
                if (answer.getStatus() != 400 && answer.getStatus() != 404 || body.contains("49")
                        || page && body.contains("<script>alert")) {
                    wrong.add(place + " with " + hostile + ": " + answer.getStatus());
                }
            }
        }
        assertThat(wrong).isEmpty();
        for (String hostile : HOSTILE) {
            http.perform(get("/api/v1/alerts").with(httpBasic(hostile, WebContext.PASSWORD)))
                    .andExpect(status().isUnauthorized());
        }
        assertThat(accounts.named("penyelia")).isPresent();
    }

    @Test
    void whatSomebodyReportedIsTextOnAPageAndInJson() throws Exception {
        Exchange exchange = new Exchange(http);
        String script = "<script>alert(1)</script><img src=x onerror=alert(1)>' onload='a [[${7*7}]] ${7*7} #{7*7}";
        String line = report("naskah-1", "POLRES", "KON-07", "52.08.01", "1").replace("Laporan naskah-1.",
                script + "\\\",\\\"level\\\":\\\"MERAH");
        exchange.send("integrator", MediaType.parseMediaType("application/x-ndjson"), line).andExpect(status().isOk());
        String found = exchange.await("analis", "/api/v1/alerts?state=OPEN&region=52.08", "KON-07_52.08_");
        List<String> ids = JsonPath.read(found, "$.alerts[?(@.criterion == 'KON-07')].id");
        String alert = exchange.text("analis", "/api/v1/alerts/" + ids.get(0));
        assertThat((String) JsonPath.read(alert, "$.evidence[0].text")).isEqualTo(script + "\",\"level\":\"MERAH");
        assertThat((String) JsonPath.read(alert, "$.level")).isEqualTo("KUNING");
        String page = http.perform(get("/peringatan/" + ids.get(0)).with(user(accounts.named("analis").orElseThrow())))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").contains("[[${7*7}]] ${7*7} #{7*7}")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void anArchiveOfFarTooManyFilesIsNoRuleBook() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int file = 0; file < 2_000; file++) {
                zip.putNextEntry(new ZipEntry("berkas-" + file));
            }
        }
        http.perform(post("/api/v1/books").contentType(new MediaType("application", "zip")).content(bytes.toByteArray())
                .with(httpBasic("aturan", WebContext.PASSWORD))).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("lebih dari 1500 berkas")));
    }
}
