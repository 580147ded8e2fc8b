package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kentongan.WebContext;
import id.kentongan.why.Crowd;
import id.kentongan.why.Seats;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebContext
class WhyApiTest {
    @Autowired
    private MockMvc http;

    @Autowired
    private Seats seats;

    @BeforeEach
    void ready() throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            if (http.perform(get("/api/v1/health/ready")).andReturn().getResponse().getStatus() == 200) {
                return;
            }
            Thread.sleep(100);
        }
        assertThat(false).as("ready within a minute").isTrue();
    }

    @Test
    void aRegionIsToldHowFarItIsFromEachLevelPoliciesIncluded() throws Exception {
        ask("?region=76.01").andExpect(status().isOk()).andExpect(jsonPath("$.region").value("76.01"))
                .andExpect(jsonPath("$.at").isNotEmpty())
                .andExpect(jsonPath("$.concerns[?(@.criterion == 'KBJ-07')].level").value("ABU-ABU"))
                .andExpect(jsonPath("$.concerns[?(@.criterion == 'KBJ-12')].measured").value("0 dari 2 syarat terpenuhi"))
                .andExpect(content().string(not(containsString("\"alert\""))));
        ask("?region=76.01&criterion=KBJ-07").andExpect(jsonPath("$.concerns.length()").value(1));
    }

    @Test
    void aQuestionThatCannotBeAnsweredSaysWhy() throws Exception {
        ask("?region=76.01&at=" + Instant.now().plus(Duration.ofDays(1))).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("at"))
                .andExpect(jsonPath("$.detail").value(containsString("belum dinilai")));
        ask("?region=76.01&criterion=KBJ-99").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("criterion"));
        ask("?region=99.99").andExpect(status().isBadRequest());
        ask("?region=").andExpect(status().isBadRequest());
    }

    @Test
    void whileManyAskOthersAreToldWhenToComeAgain() throws Exception {
        String late = "/api/v1/board?region=76.01&at=" + Instant.now().minusSeconds(5) + "&knownAt=" + Instant.now();
        try (Crowd crowd = new Crowd(seats, 2)) {
            assertThat(crowd.asking()).isEqualTo(2);
            ask("?region=76.01").andExpect(status().isServiceUnavailable()).andExpect(header().string("Retry-After", "5"))
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                    .andExpect(jsonPath("$.detail").value(containsString("Coba lagi")));
            for (String other : List.of("/api/v1/board?region=76.01", late)) {
                http.perform(get(other).with(httpBasic("analis", WebContext.PASSWORD))).andExpect(status().isOk());
            }
        }
        ask("?region=76.01").andExpect(status().isOk());
    }

    private ResultActions ask(String question) throws Exception {
        return http.perform(get("/api/v1/why" + question).with(httpBasic("analis", WebContext.PASSWORD)));
    }
}
