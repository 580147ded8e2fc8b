package id.kentongan.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_NDJSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kentongan.WebContext;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Each figure moves when what it counts happens, and no series tells what a report says. */
@WebContext
class OperatorMetersTest {
    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @Test
    void whatComesInIsRefusedAndJudgedMovesTheFigures() throws Exception {
        double accepted = figure("kentongan_intake_accepted_total{account=\"integrator\",way=\"API\"}");
        double duplicates = figure("kentongan_intake_duplicates_total{account=\"integrator\",way=\"API\"}");
        double refused = figure("kentongan_intake_refused_total{account=\"integrator\",reason=\"region\",way=\"API\"}");
        double odd = figure("kentongan_intake_refused_total{account=\"integrator\",reason=\"lain\",way=\"API\"}");
        double ofPolice = figure("kentongan_source_refused_total{reason=\"region\",source=\"POLRES\"}");
        double ofNobody = figure("kentongan_source_refused_total{reason=\"lain\",source=\"lainnya\"}");
        double rules = figure("kentongan_rules_seconds_count");
        double waiting = figure("kentongan_outbox_waiting");
        double yellow = figure("kentongan_alerts_open{level=\"KUNING\"}");
        double ticks = figure("kentongan_tick_seconds_count");
        double raised = figure("kentongan_decisions_total{verb=\"RAISE\"}");
        String id = UUID.randomUUID().toString();
        String line = line(id, "17.05");
        send(line);
        send(line);
        send(line("kelas-salah", "99.99"));
        send("bukan json");
        assertThat(figure("kentongan_intake_accepted_total{account=\"integrator\",way=\"API\"}")).isEqualTo(accepted + 1);
        assertThat(figure("kentongan_intake_duplicates_total{account=\"integrator\",way=\"API\"}")).isEqualTo(duplicates + 1);
        assertThat(figure("kentongan_intake_refused_total{account=\"integrator\",reason=\"region\",way=\"API\"}"))
                .isEqualTo(refused + 1);
        assertThat(figure("kentongan_intake_refused_total{account=\"integrator\",reason=\"lain\",way=\"API\"}"))
                .isEqualTo(odd + 1);
        for (int waited = 0; waited < 300 && figure("kentongan_decisions_total{verb=\"RAISE\"}") <= raised; waited++) {
            Thread.sleep(100);
        }
        assertThat(figure("kentongan_decisions_total{verb=\"RAISE\"}")).isGreaterThan(raised);
        assertThat(figure("kentongan_alerts_open{level=\"KUNING\"}")).isGreaterThan(yellow);
        assertThat(figure("kentongan_tick_seconds_count")).isGreaterThan(ticks);
        assertThat(figure("kentongan_source_refused_total{reason=\"region\",source=\"POLRES\"}")).isEqualTo(ofPolice + 1);
        assertThat(figure("kentongan_source_refused_total{reason=\"lain\",source=\"lainnya\"}")).isEqualTo(ofNobody + 1);
        assertThat(figure("kentongan_rules_seconds_count")).isGreaterThan(rules);
        assertThat(figure("kentongan_rules_seconds_sum")).isBetween(0.0, figure("kentongan_tick_seconds_sum"));
        assertThat(figure("kentongan_outbox_waiting")).isGreaterThan(waiting);
        assertThat(figure("kentongan_rebuild_seconds_count")).isGreaterThanOrEqualTo(38);
        assertThat(figure("kentongan_tick_lag_seconds")).isBetween(0.0, 60.0);
        assertThat(figure("kentongan_shards_absent")).isZero();
        assertThat(figure("kentongan_sources{state=\"REJECTED\"}")).isZero();
        assertThat(figure("kentongan_start_seconds_count")).isGreaterThanOrEqualTo(1);
        assertThat(scraped()).doesNotContain(id, "99.99", "rahasia-dalam-teks");
    }

    /** Neither a decision nor what waits to be told of it moves a figure where not everybody may know it. */
    @Test
    void whatIsSecretMovesNoFigureOfDecisions() throws Exception {
        double raised = figure("kentongan_decisions_total{verb=\"RAISE\"}");
        double waiting = figure("kentongan_outbox_waiting");
        long decisions = decisions();
        send(line(UUID.randomUUID().toString(), "17.04").replace("BIASA", "RAHASIA"));
        for (int waited = 0; waited < 300 && decisions() == decisions; waited++) {
            Thread.sleep(100);
        }
        assertThat(decisions()).isGreaterThan(decisions);
        assertThat(figure("kentongan_decisions_total{verb=\"RAISE\"}")).isEqualTo(raised);
        assertThat(figure("kentongan_outbox_waiting")).isEqualTo(waiting);
    }

    private long decisions() {
        return database.sql("SELECT COUNT(*) FROM outbox").query(Long.class).single();
    }

    /** However many names are sent, there are only the sources of the book and one word for all others. */
    @Test
    void namesThatSomebodyInventsMakeNoSeries() throws Exception {
        for (int i = 0; i < 30; i++) {
            send(line("x", "17.05").replace("POLRES", "KARANGAN-" + i));
        }
        assertThat(scraped()).contains("source=\"lainnya\"").doesNotContain("KARANGAN");
    }

    @Test
    void onlyWhoGrantsReadsThem() throws Exception {
        http.perform(get("/actuator/prometheus").with(httpBasic("analis", WebContext.PASSWORD)))
                .andExpect(status().isForbidden());
        http.perform(get("/actuator/health").accept("application/json").with(httpBasic("admin", WebContext.PASSWORD)))
                .andExpect(status().isOk());
    }

    private void send(String line) throws Exception {
        http.perform(
                post("/api/v1/observations").with(httpBasic("integrator", WebContext.PASSWORD)).contentType(APPLICATION_NDJSON)
                        .content(line));
    }

    private static String line(String id, String region) {
        return """
                {"id":"%s","source":"POLRES","indicator":"KON-07","region":"%s","value":1,"occurredAt":"%s","classification":"BIASA","text":"rahasia-dalam-teks"}"""
                .formatted(id, region, Instant.now().minusSeconds(60));
    }

    /** Zero where the series does not exist yet. */
    private double figure(String series) throws Exception {
        Matcher found = Pattern.compile("^" + Pattern.quote(series) + " (\\S+)$", Pattern.MULTILINE).matcher(scraped());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private String scraped() throws Exception {
        return http.perform(get("/actuator/prometheus").with(httpBasic("admin", WebContext.PASSWORD))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();
    }
}
