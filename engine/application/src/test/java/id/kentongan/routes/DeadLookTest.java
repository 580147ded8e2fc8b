package id.kentongan.routes;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kentongan.WebContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@WebContext
class DeadLookTest {
    @Autowired
    private MockMvc http;
    @Autowired
    private Feeds feeds;

    @Test
    void healthIsDownAndSaysWhyUntilItIsLookedAgain() throws Exception {
        feeds.died("masuk/uji", "OutOfMemoryError: Java heap space");
        http.perform(get("/api/v1/health")).andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.status").value("DOWN"))
                .andExpect(jsonPath("$.reason").value(containsString("masuk/uji")));
        feeds.revived("masuk/uji");
        http.perform(get("/api/v1/health")).andExpect(status().isOk()).andExpect(jsonPath("$.reason").doesNotExist());
    }
}
