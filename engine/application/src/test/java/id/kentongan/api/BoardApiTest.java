package id.kentongan.api;

import static id.kentongan.api.Exchange.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_NDJSON;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kentongan.WebContext;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@WebContext
class BoardApiTest {
    @Autowired
    private MockMvc http;

    private Exchange exchange;

    @BeforeEach
    void speak() {
        exchange = new Exchange(http);
    }

    @Test
    void aDistrictTurnsGreenWhenItIsHeardAndTheMomentBeforeStaysGrey() throws Exception {
        Instant before = Instant.now();
        exchange.send("integrator", APPLICATION_NDJSON, report("papan-1", "KESBANGPOL-KAB", "NIHIL", "17.01", "0"))
                .andExpect(status().isOk());
        exchange.await("integrator", "/api/v1/board?region=17.01", "\"HIJAU\"");
        exchange.ask("integrator", "/api/v1/board?region=17.01").andExpect(status().isOk())
                .andExpect(jsonPath("$.regions[0].code").value("17.01")).andExpect(jsonPath("$.regions[0].status").value("HIJAU"))
                .andExpect(jsonPath("$.regions[0].live").value(true)).andExpect(jsonPath("$.regions[0].blind").value(false))
                .andExpect(jsonPath("$.regions[1].code").value("17.01.01"))
                .andExpect(jsonPath("$.regions[1].status").value("ABU-ABU")).andExpect(jsonPath("$.heardSince").doesNotExist());
        exchange.ask("integrator", "/api/v1/board?region=17.01&at=" + before + "&knownAt=" + before).andExpect(status().isOk())
                .andExpect(jsonPath("$.at").value(before.toString()))
                .andExpect(jsonPath("$.regions[0].status").value("ABU-ABU"));
    }

    @Test
    void anAlertShowsFromItsTickOnAndOnlyToWhomItIsOpen() throws Exception {
        Instant before = Instant.now();
        exchange.send("integrator", APPLICATION_NDJSON, report("papan-2", "BINDA", "KON-07", "19.01", "1"))
                .andExpect(status().isOk());
        exchange.await("penyelia", "/api/v1/board?region=19.01", "\"KUNING\"");
        exchange.ask("penyelia", "/api/v1/board?region=19").andExpect(jsonPath("$.regions[0].yellow").value(1));
        exchange.ask("integrator", "/api/v1/board?region=19").andExpect(jsonPath("$.regions[0].yellow").value(0))
                .andExpect(jsonPath("$.regions[0].status").value("ABU-ABU"));
        exchange.ask("penyelia", "/api/v1/board?region=19&at=" + before).andExpect(jsonPath("$.regions[0].yellow").value(0));
    }

    @Test
    void withoutARegionThereAreTheProvinces() throws Exception {
        assertThat(exchange.text("integrator", "/api/v1/board").split("\"code\":", -1)).hasSize(38 + 1);
    }

    @Test
    void whatCameLateIsCountedWhereItIsAskedFor() throws Exception {
        exchange.await("integrator", "/api/v1/health/ready", "true");
        Instant before = Instant.now();
        exchange.send("integrator", APPLICATION_NDJSON, report("papan-3", "BINDA", "KON-07", "18.01", "1"))
                .andExpect(status().isOk());
        exchange.await("penyelia", "/api/v1/board?region=18.01", "\"KUNING\"");
        Instant after = Instant.now();
        exchange.ask("penyelia", "/api/v1/board?region=18.01&at=" + before).andExpect(jsonPath("$.regions[0].yellow").value(0))
                .andExpect(jsonPath("$.knownAt").value(before.toString()));
        exchange.ask("penyelia", "/api/v1/board?region=18.01&at=" + before + "&knownAt=" + after).andExpect(status().isOk())
                .andExpect(jsonPath("$.regions[0].yellow").value(1)).andExpect(jsonPath("$.knownAt").value(after.toString()));
    }

    @Test
    void aMomentThatCannotBeIsRefused() throws Exception {
        exchange.ask("analis", "/api/v1/board?at=2024-11-27T07:00:00Z&knownAt=2024-11-26T07:00:00Z")
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("knownAt"))
                .andExpect(jsonPath("$.remedy").value(containsString("dari at sampai sekarang")));
        exchange.ask("analis", "/api/v1/board?at=2024-11-27T07:00:00Z&knownAt=2999-01-01T00:00:00Z")
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("knownAt"));
        exchange.ask("analis", "/api/v1/board?knownAt=2024-11-28T07:00:00Z").andExpect(status().isBadRequest());
        exchange.ask("analis", "/api/v1/board?at=2999-01-01T00:00:00Z").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("at"));
        exchange.ask("analis", "/api/v1/board?at=kemarin").andExpect(status().isBadRequest());
        exchange.ask("analis", "/api/v1/board?region=99.99").andExpect(status().isBadRequest());
        exchange.ask("analis", "/api/v1/board?at=2024-11-27T07:00:00.000Z&knownAt=2024-11-27T07:00:00Z")
                .andExpect(status().isOk());
    }
}
