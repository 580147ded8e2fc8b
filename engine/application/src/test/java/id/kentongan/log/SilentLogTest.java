package id.kentongan.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_NDJSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import id.kentongan.Application;
import id.kentongan.WebContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

/** More people read a log than may read reports: nothing that was sent stands in it, whatever became of it. */
@SpringBootTest(classes = Application.class, properties = {
        "spring.datasource.url=jdbc:h2:mem:log;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
        "server.address=127.0.0.1", "kentongan.rules=${user.dir}/../../rules", "kentongan.tick=1s", "kentongan.demo=true",
        "KENTONGAN_DEMO_PASSWORD=" + WebContext.PASSWORD, "kentongan.data=${user.dir}/target/log-data",
        "kentongan.drop.quiet=100ms", "kentongan.drop.poll=100ms"})
@AutoConfigureMockMvc
@DirtiesContext
class SilentLogTest {
    /** Stands in every text, odd value, password and token that is sent here. */
    private static final String SENT = "bocoran7731";
    private static final Path INBOX = Path.of("target/log-data/masuk/interchange");

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @Test
    void nothingThatWasSentStandsInIt() throws Exception {
        try (Overheard log = new Overheard()) {
            database.sql("ALTER TABLE journal ALTER COLUMN remarks VARCHAR(60)").update();
            database.sql("ALTER TABLE alert_change ALTER COLUMN because VARCHAR(10)").update();
            throughTheApi();
            throughTheDirectory();
            atTheEntrance();
            await(() -> log.lines().stream().anyMatch(line -> line.contains("reasoning of a shard failed")
                    || line.contains("watch failed")));
            assertThat(log.lines()).as("faults were told").anyMatch(line -> line.contains("/observations failed"))
                    .anyMatch(line -> line.contains("interchange")).anyMatch(line -> line.contains("22001/22001"));
            assertThat(log.lines()).noneMatch(line -> line.contains(SENT));
            assertThat(log.lines()).noneMatch(line -> line.contains(WebContext.PASSWORD));
            // What a database quotes: the sentence of a decision may be as secret as its reports.
            assertThat(log.lines()).noneMatch(line -> line.contains("Value too long"));
        }
    }

    private void throughTheApi() throws Exception {
        for (String line : lines("api")) {
            http.perform(post("/api/v1/observations").with(httpBasic("integrator", WebContext.PASSWORD))
                    .contentType(APPLICATION_NDJSON).content(line));
        }
    }

    private void throughTheDirectory() throws IOException {
        int number = 0;
        for (String line : lines("berkas")) {
            Path file = INBOX.resolve("kiriman-" + number++ + "-" + System.nanoTime() + ".ndjson");
            Files.createDirectories(INBOX);
            Files.writeString(file.resolveSibling("." + file.getFileName()), line);
            Files.move(file.resolveSibling("." + file.getFileName()), file);
        }
        await(() -> taken() >= 5);
    }

    /** Good; refused for its value, its indicator, its names, its form; and such that the journal itself fails on it. */
    private static List<String> lines(String way) {
        String good = """
                {"id":"%s","source":"POLRES","indicator":"KON-07","region":"73.10.01","value":1,"occurredAt":"%s","text":"%s"}"""
                .formatted(way, Instant.now().minusSeconds(60), SENT);
        return List.of(good, good.replace("\"value\":1", "\"value\":\"" + SENT + "\""), good.replace("KON-07", SENT),
                good.replace("\"text\"", "\"" + SENT + "\""), "{" + SENT,
                good.replace("\"" + way, "\"lain-" + way).replace(SENT, (SENT + " ").repeat(20)));
    }

    private void atTheEntrance() throws Exception {
        http.perform(get("/api/v1/alerts").with(httpBasic("analis", SENT)));
        http.perform(get("/api/v1/alerts").with(httpBasic(SENT, SENT)));
        http.perform(get("/api/v1/alerts").header("Authorization", "Bearer " + SENT));
        http.perform(post("/masuk").with(csrf()).param("nama", SENT).param("sandi", SENT));
        http.perform(put("/api/v1/accounts/wati").with(httpBasic("admin", WebContext.PASSWORD)).contentType(APPLICATION_JSON)
                .content("{\"role\":\"ANALIS\",\"password\":\"" + SENT + " empat kata lain\"}"));
        http.perform(put("/api/v1/accounts/me/password").with(httpBasic("wati", SENT + " empat kata lain"))
                .contentType(APPLICATION_JSON).content("{\"old\":\"" + SENT + "\",\"new\":\"" + SENT + "\"}"));
        http.perform(post("/api/v1/tokens").with(httpBasic("wati", SENT + " empat kata lain")).contentType(APPLICATION_JSON)
                .content("{\"label\":\"x\",\"" + SENT + "\":1}"));
    }

    private static long taken() {
        return Stream.of("selesai", "ditolak").mapToLong(folder -> {
            try (Stream<Path> files = Files.list(INBOX.resolve(folder))) {
                return files.filter(file -> !String.valueOf(file.getFileName()).endsWith(".alasan.txt")).count();
            } catch (IOException none) {
                return 0;
            }
        }).sum();
    }

    private static void await(BooleanSupplier reached) {
        for (int waited = 0; waited < 300 && !reached.getAsBoolean(); waited++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
