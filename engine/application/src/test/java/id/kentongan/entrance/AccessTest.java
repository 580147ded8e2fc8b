package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kentongan.WebContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebContext
class AccessTest {
    @Autowired
    private MockMvc http;

    @Test
    void aStrangerGetsAProblemThatSaysWhatToSend() throws Exception {
        http.perform(get("/api/v1/alerts")).andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(header().string("WWW-Authenticate", "Basic realm=\"Kentongan\", charset=\"UTF-8\""))
                .andExpect(jsonPath("$.title").value("Belum dikenali"))
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("HTTP Basic")));
    }

    @Test
    void aReporterMayNotReadAlerts() throws Exception {
        http.perform(get("/api/v1/alerts").with(httpBasic("pelapor", WebContext.PASSWORD))).andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("\"pelapor\"")));
    }

    @Test
    void whoKeepsFailingMustWaitEvenWithTheRightPassword() throws Exception {
        RequestPostProcessor elsewhere = from("203.0.113.1");
        for (int i = 0; i < Attempts.OF_A_PAIR; i++) {
            http.perform(get("/api/v1/alerts").with(elsewhere).with(httpBasic("aturan", "salah")))
                    .andExpect(status().isUnauthorized());
        }
        http.perform(get("/api/v1/alerts").with(elsewhere).with(httpBasic("aturan", WebContext.PASSWORD)))
                .andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
        http.perform(get("/api/v1/alerts").with(httpBasic("aturan", WebContext.PASSWORD))).andExpect(status().isOk());
        http.perform(get("/api/v1/openapi").with(elsewhere).with(httpBasic("admin", WebContext.PASSWORD)))
                .andExpect(status().isOk());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void whatDoesNotExistIsSaidSoAsAProblem() throws Exception {
        http.perform(get("/api/v1/tiada").with(httpBasic("admin", WebContext.PASSWORD))).andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"));
        http.perform(post("/api/v1/health").with(httpBasic("admin", WebContext.PASSWORD)))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"))
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"));
        http.perform(get("/api/v1/health").accept("text/csv")).andExpect(status().isNotAcceptable())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"));
    }

    @Test
    void everyAnswerTellsTheBrowserToTrustNothingForeign() throws Exception {
        String policy = http.perform(get("/masuk").secure(true)).andExpect(status().isOk())
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().exists("Strict-Transport-Security")).andReturn().getResponse()
                .getHeader("Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
    }
}
