package id.kentongan.sources;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.kit.SourceFiles;
import id.kentongan.adapters.mapping.Sources;
import id.kentongan.facts.Observation;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.journal.Engine;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.routes.Feeds;
import id.kentongan.rulebook.BookCodes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A smart-city database, asked by its rows. */
class DatabaseTransportTest {
    @TempDir
    Path directory;
    private final RuleBook book = RuleBook.read(Path.of("src/test/resources/rules-kecil"));
    private final List<Reading> taken = Collections.synchronizedList(new ArrayList<>());
    private final Clock clock = Clock.systemUTC();
    private final Feeds feeds = new Feeds(clock);
    private Engine.Open open;
    private JdbcTemplate city;
    private URI address;
    private DefaultCamelContext camel;

    @BeforeEach
    void begin() throws Exception {
        open = Engine.migrated(Engine.POSTGRESQL, directory);
        city = new JdbcTemplate(open.source());
        city.execute(
                "CREATE TABLE kejadian (nomor BIGINT, kode TEXT, jenis TEXT, banyak NUMERIC, pada TIMESTAMP, tercatat TIMESTAMPTZ, ket TEXT)");
        city.update(
                "INSERT INTO kejadian VALUES (1, '73.10', 'KEA-01', 2.50, '2024-11-20 15:00:00', '2024-11-20 08:00:00Z', NULL)");
        address = URI.create(Engine.POSTGRESQL.url(directory).substring("jdbc:".length()));
        Files.createDirectories(directory.resolve("rahasia"));
        Files.writeString(directory.resolve("rahasia/kota"), "postgres\n");
        camel = new DefaultCamelContext();
        camel.start();
    }

    @AfterEach
    void end() {
        camel.stop();
        open.close();
    }

    @Test
    void rowsAreReadByTheNamesOfTheirColumns() throws Exception {
        start("SELECT nomor, kode, jenis, banyak, pada, ket FROM kejadian ORDER BY nomor", "pada");
        SourceShelfTest.until(() -> taken.size() == 1);
        Observation report = report(0);
        assertThat(report.id()).hasToString("POLRES/1@0");
        assertThat(report.value()).isEqualByComparingTo("2.5");
        assertThat(report.occurredAt()).as("without a zone, in that of the file").isEqualTo("2024-11-20T08:00:00Z");
        city.update("INSERT INTO kejadian VALUES (2, '73.10', 'KEA-01', 1, '2024-11-20 16:00:00', NULL, 'ricuh')");
        SourceShelfTest.until(() -> taken.size() == 3);
        assertThat(report(2).text()).isEqualTo("ricuh");
    }

    @Test
    void aMomentWithAZoneIsTakenAsItIs() throws Exception {
        start("SELECT nomor, kode, jenis, banyak, tercatat, ket FROM kejadian", "tercatat");
        SourceShelfTest.until(() -> taken.size() == 1);
        assertThat(report(0).occurredAt()).isEqualTo("2024-11-20T08:00:00Z");
    }

    @Test
    void aQueryThatWritesIsRefusedByTheConnection() throws Exception {
        start("DELETE FROM kejadian RETURNING nomor, kode, jenis, banyak, pada, ket", "pada");
        SourceShelfTest.until(() -> !feeds.all().isEmpty() && feeds.all().get(0).failing());
        assertThat(city.queryForObject("SELECT COUNT(*) FROM kejadian", Integer.class)).isEqualTo(1);
        assertThat(feeds.all().get(0).fault()).contains("read-only").doesNotContain("postgres\n");
    }

    @Test
    void aDatabaseThatIsAwayIsToldAndAskedAgain() throws Exception {
        city.execute("ALTER TABLE kejadian RENAME TO lain");
        start("SELECT nomor, kode, jenis, banyak, pada, ket FROM kejadian", "pada");
        SourceShelfTest.until(() -> !feeds.all().isEmpty() && feeds.all().get(0).failing());
        city.execute("ALTER TABLE lain RENAME TO kejadian");
        SourceShelfTest.until(() -> taken.size() == 1 && !feeds.all().get(0).failing());
    }

    private Observation report(int at) {
        return (Observation) ((Reading.Understood) taken.get(at)).entry();
    }

    private void start(String query, String moment) throws Exception {
        String text = """
                name: kota-pintar
                title: Basis data kota
                from:
                  uri: jdbc:postgresql://%s:%d%s
                  user: postgres
                  password: {file: kota}
                  every: 1s
                  query: %s
                form:
                  reader: json
                  zone: WIB
                  fields:
                    id: nomor
                    region: kode
                    indicator: jenis
                    value: banyak
                    occurredAt: %s
                    text: {from: ket, default: "-"}
                as:
                  source: POLRES
                """.formatted(address.getHost(), address.getPort(), address.getPath(), query, moment);
        SourceFiles.Checked checked = SourceFiles.read("kota-pintar.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(checked.problems()).isEmpty();
        SourceFile file = checked.source().orElseThrow();
        Inflow inflow = new Inflow(file, Sources.of(file, new BookCodes(() -> book)), (readings, account, from) -> {
            List<Reading> read = readings.toList();
            taken.addAll(read);
            return new Acknowledgement(read.size(), 0, List.of());
        }, feeds, clock);
        feeds.opened(inflow.feed());
        camel.addRoutes(new DatabaseTransport(new Machines(List.of("localhost", "127.0.0.1")),
                new Secrets(directory.resolve("rahasia"), Map.of()),
                feeds).route(file, inflow));
    }
}
