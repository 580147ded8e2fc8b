package id.kentongan.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.kentongan.WebContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Speaks to the API as one of the demonstration users. */
record Exchange(MockMvc http) {

    ResultActions send(String user, MediaType type, String body) throws Exception {
        return http
                .perform(post("/api/v1/observations").with(httpBasic(user, WebContext.PASSWORD)).contentType(type).content(body));
    }

    ResultActions ask(String user, String address) throws Exception {
        return http.perform(get(address).with(httpBasic(user, WebContext.PASSWORD)));
    }

    String text(String user, String address) {
        try {
            return ask(user, address).andReturn().getResponse().getContentAsString();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Waits until the watch has judged what was sent. */
    String await(String user, String address, String content) {
        return Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> text(user, address),
                answer -> answer.contains(content));
    }

    /** One report as a line of the contract, occurred an hour ago. */
    static String report(String id, String source, String indicator, String region, String value) {
        return """
                {"id":"%s","source":"%s","indicator":"%s","region":"%s","value":%s,"occurredAt":"%s","credibility":2,"text":"Laporan %s."}"""
                .formatted(id, source, indicator, region, value, Instant.now().minus(1, ChronoUnit.HOURS), id);
    }
}
