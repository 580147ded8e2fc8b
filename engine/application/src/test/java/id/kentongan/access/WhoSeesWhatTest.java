package id.kentongan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.Classification;
import id.kentongan.intake.Intake;
import id.kentongan.intake.Senders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Random accounts against random reports, all of which carry a mark in their text: what each account is shown anywhere is compared with what
 * the bare reports say it may see. Shares nothing with what it checks.
 */
@WebContext
class WhoSeesWhatTest {
    private static final List<String> PLACES = List.of("94.01", "94.02", "94.03", "94.04");
    private static final List<String> TERRITORIES = List.of("*", "94", "94.01", "94.02", "93", "94.04.01");
    private static final int ACCOUNTS = 16;

    @Autowired
    private MockMvc http;

    @Autowired
    private Intake intake;

    @Autowired
    private Codes codes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    private final Random random = new Random(20241127);
    private final List<Sent> sent = new ArrayList<>();

    private record Sent(String place, Classification classification, String mark) {}

    @BeforeEach
    void reportsComeIn() throws Exception {
        for (String place : PLACES) {
            for (int number = 0; number < 3; number++) {
                send(place, Classification.values()[random.nextInt(4)], number);
            }
        }
        Caller all = account("semua", "*", AccountRole.PENYELIA, Classification.SANGAT_RAHASIA);
        for (int waited = 0; waited < 300 && clashes(all).size() < PLACES.size(); waited++) {
            Thread.sleep(100);
        }
        assertThat(clashes(all)).hasSize(PLACES.size());
    }

    @AfterEach
    void forget() {
        database.sql("delete from account where name like 'silang-%'").update();
    }

    @Test
    void everyAccountIsShownWhatTheBareReportsSayAndNothingElse() throws Exception {
        List<String> ids = clashes(account("semua", "*", AccountRole.PENYELIA, Classification.SANGAT_RAHASIA));
        int hidden = 0;
        int shown = 0;
        for (int number = 0; number < ACCOUNTS; number++) {
            String territory = TERRITORIES.get(random.nextInt(TERRITORIES.size()));
            Classification clearance = Classification.values()[random.nextInt(4)];
            Caller reader = account("n" + number, territory, random.nextBoolean() ? AccountRole.ANALIS : AccountRole.ATURAN,
                    clearance);
            Set<String> expected = ids.stream().filter(id -> sees(territory, clearance, place(id)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeSet<>(clashes(reader))).as("%s with %s", territory, clearance).isEqualTo(expected);
            List<String> everything = new ArrayList<>(
                    List.of(body(reader, "/api/v1/alerts?size=500"), body(reader, "/api/v1/decisions"),
                            body(reader, "/"), body(reader, "/indonesia"), body(reader, "/wilayah/94"),
                            body(reader, "/api/v1/board?region=94")));
            for (String id : ids) {
                boolean visible = expected.contains(id);
                shown += visible ? 1 : 0;
                hidden += visible ? 0 : 1;
                for (String address : List.of("/api/v1/alerts/" + id, "/peringatan/" + id)) {
                    MockHttpServletResponse answer = ask(reader, address);
                    assertThat(answer.getStatus()).as("%s for %s with %s", address, territory, clearance)
                            .isEqualTo(visible ? 200 : 404);
                    everything.add(answer.getContentAsString());
                    if (!visible) {
                        String nowhere = address.replace("KEA-01_", "KEA-99_");
                        assertThat(ask(reader, nowhere).getContentAsString().replace("KEA-99_", "KEA-01_"))
                                .as("what is hidden looks like what does not exist").isEqualTo(answer.getContentAsString());
                    }
                }
                assertThat(everything.get(1).contains(id)).as("decisions about %s for %s with %s", id, territory, clearance)
                        .isEqualTo(visible && openFirst(place(id), clearance));
                everything.add(body(reader, "/api/v1/regions/" + place(id) + "/status"));
            }
            for (Sent one : sent) {
                boolean mayRead = one.classification.compareTo(clearance) <= 0 && holds(territory, one.place);
                if (!mayRead) {
                    assertThat(everything).as("%s of %s for %s with %s", one.mark, one.classification, territory, clearance)
                            .noneMatch(body -> body.contains(one.mark));
                }
            }
            if (territory.equals("94")) {
                long red = PLACES.stream().filter(place -> count(place, clearance) > 0).count();
                String status = body(reader, "/api/v1/regions/94/status");
                int told = (int) JsonPath.read(status, "$.openAlerts.red") + (int) JsonPath.read(status, "$.openAlerts.yellow");
                assertThat(told).isGreaterThanOrEqualTo((int) red);
                assertThat((int) JsonPath.read(body(reader, "/api/v1/alerts?state=OPEN&kind=ACTUAL&region=94"), "$.total"))
                        .as("counted is what is listed").isEqualTo(told);
            }
        }
        assertThat(hidden).isGreaterThan(10);
        assertThat(shown).isGreaterThan(10);
    }

    /** One report of open violence raises a district. */
    private boolean sees(String territory, Classification clearance, String place) {
        return holds(territory, place) && count(place, clearance) > 0;
    }

    private long count(String place, Classification clearance) {
        return sent.stream().filter(one -> one.place.equals(place) && one.classification.compareTo(clearance) <= 0).count();
    }

    /** Whether some decision changed what is seen, as against a report that may be read after one that may not. */
    private boolean openFirst(String place, Classification clearance) {
        return database.sql(
                "select count(*) from alert_view_step s join alert_view v on v.alert = s.alert and v.clearance = s.clearance "
                        + "where s.decided and v.code = 'KEA-01' and v.region = ? and v.clearance = ?")
                .param(place).param(clearance.name())
                .query(Integer.class).single() > 0;
    }

    private static boolean holds(String territory, String place) {
        return territory.equals("*") || (place + ".").startsWith(territory + ".");
    }

    private static String place(String id) {
        return id.split("_")[1];
    }

    private List<String> clashes(Caller reader) throws Exception {
        List<String> ids = JsonPath.read(body(reader, "/api/v1/alerts?state=OPEN&size=500"),
                "$.alerts[?(@.criterion == 'KEA-01')].id");
        return ids.stream().filter(id -> PLACES.contains(place(id))).sorted().toList();
    }

    private String body(Caller reader, String address) throws Exception {
        MockHttpServletResponse answer = ask(reader, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse ask(Caller reader, String address) throws Exception {
        return http.perform(get(address).with(user(reader))).andReturn().getResponse();
    }

    private Caller account(String name, String territory, AccountRole role, Classification clearance) {
        return accounts.change("uji", "silang-" + name, none -> new Caller("silang-" + name, role, "",
                new Bounds(Territory.of(List.of(territory)), Bodies.NONE, Optional.of(clearance), "")));
    }

    private void send(String place, Classification classification, int number) {
        String mark = "tanda" + place.replace(".", "x") + "x" + number + "selesai";
        sent.add(new Sent(place, classification, mark));
        String line = """
                {"id":"%s","source":"POLRES","indicator":"KEA-01","region":"%s","value":1,"occurredAt":"%s","classification":"%s","text":"%s"}"""
                .formatted(mark, place, Instant.now().minusSeconds(600), classification, mark);
        intake.take(Interchange.stream("uji.ndjson", new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                Instant.now(), codes,
                Receipt.LIVE), Senders.anybody("uji"));
    }
}
