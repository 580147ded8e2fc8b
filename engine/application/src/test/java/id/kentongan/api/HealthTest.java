package id.kentongan.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kentongan.WebContext;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.snapshot.SnapshotFaults;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@WebContext
class HealthTest {
    private static final Scope NOWHERE = new Scope("00");

    @Autowired
    private MockMvc http;
    @Autowired
    private SnapshotFaults snapshots;

    @Test
    void aSnapshotThatCannotBeWrittenIsToldAndTakesNothingDown() throws Exception {
        snapshots.tried(NOWHERE, Optional.of("disk penuh"));
        http.perform(get("/api/v1/health")).andExpect(status().isOk()).andExpect(jsonPath("$.status").value("UP"))
                .andExpect(jsonPath("$.snapshotsUnwritten").value(1)).andExpect(jsonPath("$.snapshotsDamaged").doesNotExist());
        snapshots.tried(NOWHERE, Optional.empty());
        http.perform(get("/api/v1/health")).andExpect(status().isOk())
                .andExpect(jsonPath("$.snapshotsUnwritten").doesNotExist());
    }

    @Test
    void whereNothingIsHeldUpTheWatchJustGoesOn() throws Exception {
        http.perform(post("/api/v1/watch/resume").with(httpBasic("admin", WebContext.PASSWORD))).andExpect(status().isOk())
                .andExpect(jsonPath("$.resumed").value(false)).andExpect(jsonPath("$.clock").isNotEmpty());
        http.perform(get("/api/v1/health")).andExpect(status().isOk()).andExpect(jsonPath("$.reason").doesNotExist());
    }
}
