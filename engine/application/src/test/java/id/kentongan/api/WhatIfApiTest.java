package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import id.kentongan.rulebook.BookArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebContext
class WhatIfApiTest {
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");

    @Autowired
    private MockMvc http;

    @TempDir
    Path scratch;

    @Test
    void anEditIsComparedOverTheJournalAsFarAsTheAskerMayReadIt() throws Exception {
        report("bl-1", "62.12", "BIASA");
        report("bl-2", "62.13", "RAHASIA");
        String before = proposed(SMALL);
        String after = proposed(edited());
        String id = JsonPath
                .read(ask("{\"rules\":\"%s\",\"against\":\"%s\",\"from\":\"\",\"until\":\"\"}".formatted(after, before))
                        .andExpect(status().isAccepted()).andExpect(jsonPath("$.classification").value("TERBATAS")).andReturn()
                        .getResponse().getContentAsString(), "$.id");
        String done = ended(id);
        assertThat(JsonPath.<String>read(done, "$.state")).isEqualTo("DONE");
        assertThat(JsonPath.<Integer>read(done, "$.answer.byCriterion['KEA-02'].added")).isEqualTo(1);
        assertThat(done).contains("62.12").doesNotContain("62.13");
        assertThat(JsonPath.<String>read(done, "$.answer.rules")).isEqualTo(after);
        assertThat(JsonPath.<String>read(done, "$.answer.against")).isEqualTo(before);
        http.perform(delete("/api/v1/what-if/" + id).with(httpBasic("aturan", WebContext.PASSWORD)))
                .andExpect(status().isNoContent());
        find(id).andExpect(status().isNotFound()).andExpect(jsonPath("$.detail").value(containsString(id)));
    }

    @Test
    void whatCannotBeAskedIsToldAtOnce() throws Exception {
        ask("{}").andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("rules"));
        ask("{\"rules\":\"a\",\"untill\":\"x\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("untill"))
                .andExpect(jsonPath("$.detail").value(containsString("asDated")));
        ask("{\"rules\":[1]}").andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("rules"));
        ask("{\"rules\":\"tiada\"}").andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("tiada")));
        String known = proposed(SMALL);
        ask("{\"rules\":\"%s\",\"against\":\"tiada\"}".formatted(known)).andExpect(status().isNotFound());
        ask("{\"rules\":\"%s\",\"from\":\"kemarin\"}".formatted(known)).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("from"));
        ask("{\"rules\":\"%s\",\"from\":\"2026-02-01T00:00:00Z\",\"until\":\"2026-01-01T00:00:00Z\"}".formatted(known))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("until"));
    }

    /** Yellow from four victims on instead of ten. */
    private Path edited() throws Exception {
        Path copy = Files.createTempDirectory(scratch, "aturan");
        try (Stream<Path> files = Files.list(SMALL)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path criteria = copy.resolve("kriteria.csv");
        Files.writeString(criteria, Files.readString(criteria).replace("naik,10,30,8,1,2,", "naik,4,30,3,1,2,"));
        return copy;
    }

    private void report(String id, String region, String classification) throws Exception {
        String line = """
                {"id":"%s","source":"POLRES","indicator":"KEA-01","region":"%s","value":5,"occurredAt":"%s","credibility":2,"classification":"%s"}
                """
                .formatted(id, region, Instant.now().minusSeconds(60), classification);
        http.perform(post("/api/v1/observations").contentType("application/x-ndjson").content(line)
                .with(httpBasic("integrator", WebContext.PASSWORD))).andExpect(status().isOk());
    }

    private String proposed(Path rules) throws Exception {
        return JsonPath.read(http.perform(post("/api/v1/books").contentType(new MediaType("application", "zip"))
                .content(BookArchive.of(rules)).with(httpBasic("aturan", WebContext.PASSWORD))).andExpect(status().isCreated())
                .andReturn().getResponse().getContentAsString(), "$.ruleBook");
    }

    private ResultActions ask(String question) throws Exception {
        return http.perform(post("/api/v1/what-if").contentType(APPLICATION_JSON).content(question)
                .with(httpBasic("aturan", WebContext.PASSWORD)));
    }

    private ResultActions find(String id) throws Exception {
        return http.perform(get("/api/v1/what-if/" + id).with(httpBasic("aturan", WebContext.PASSWORD)));
    }

    private String ended(String id) throws Exception {
        for (int waited = 0; waited < 600; waited++) {
            String answer = find(id).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
            if (!JsonPath.<String>read(answer, "$.state").matches("WAITING|RUNNING")) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not compared within a minute");
    }
}
