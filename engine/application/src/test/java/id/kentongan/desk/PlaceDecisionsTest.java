package id.kentongan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import id.kentongan.access.Accounts;
import id.kentongan.access.Voice;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.intake.Intake;
import id.kentongan.intake.Sender;
import id.kentongan.journal.Submission;
import id.kentongan.journal.Way;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** West Java has three sub-districts called Cibeureum, in 32.08, 32.72 and 32.78; all are warned until somebody says which was meant. */
@WebContext
class PlaceDecisionsTest {
    private static int messages;

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
    private String number = "";

    @BeforeEach
    void another() {
        number = "%03d".formatted(900 + messages++);
    }

    @Test
    void whatWasWarnedForTheOtherPlacesAloneIsWithdrawnOnceAndTheSameMessageAsksNothingAgain() throws Exception {
        warned("CIBEUREUM, KARANGNUNGGAL");
        long question = question();
        assertThat(standing()).containsExactly("32.06", "32.08", "32.72", "32.78");
        decide("analis", question, "32.72").andExpect(status().isOk()).andExpect(jsonPath("$.withdrawn.length()").value(2));
        assertThat(standing()).containsExactly("32.06", "32.72");
        decide("penyelia", question, "32.72").andExpect(status().isOk()).andExpect(jsonPath("$.withdrawn.length()").value(0));
        decide("penyelia", question, "32.78").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("32.72 oleh analis")));
        warned("CIBEUREUM, KARANGNUNGGAL");
        assertThat(question()).isEqualTo(question);
        assertThat(standing()).containsExactly("32.06", "32.72");
        assertThat(database.sql("select state_after from audit where act = 'PLACE_DECIDED' and subject = ?")
                .param("penolakan/" + question).query(String.class).list()).containsExactly("32.72");
    }

    /** Two names of one message that the same two districts bear. */
    @Test
    void aDistrictToWhichAnotherNameMayHaveLedIsWarnedUntilBothAreDecided() throws Exception {
        String work = "uji@contoh.invalid/32." + number + "/2026-11-20T11:40:00Z/";
        List<Reading.Choice> both = List.of(new Reading.Choice(new EntryId("BMKG", work + "32.08", 0), true),
                new Reading.Choice(new EntryId("BMKG", work + "32.72", 0), true));
        take(Stream.concat(
                both.stream().map(choice -> new Reading.Understood(1, rain(choice.entry()))),
                Stream.of("SATU", "DUA").map(name -> new Reading.Refused(1, "description", name, "Putuskan.", name, both)))
                .toList());
        List<Integer> questions = questions();
        decide("analis", questions.get(0), "32.08").andExpect(jsonPath("$.withdrawn.length()").value(0));
        assertThat(standing()).containsExactly("32.08", "32.72");
        decide("analis", questions.get(1), "32.08").andExpect(jsonPath("$.withdrawn.length()").value(1));
        assertThat(standing()).containsExactly("32.08");
    }

    @Test
    void onThePageItIsDecidedByWhoMayHandleAlerts() throws Exception {
        warned("CIBEUREUM");
        long question = question();
        String form = "/penolakan/" + question + "/putusan";
        assertThat(page("analis")).contains(form, "Kota Sukabumi");
        assertThat(page("integrator")).doesNotContain(form);
        http.perform(post(form).with(user(accounts.named("analis").orElseThrow())).with(csrf()).param("wilayah", "32.78"))
                .andExpect(redirectedUrl("/penolakan"));
        assertThat(standing()).containsExactly("32.78");
        assertThat(page("analis")).doesNotContain(form).contains("Diputuskan 32.78");
    }

    @Test
    void whatIsNoChoiceIsToldAndChangesNothing() throws Exception {
        warned("CIBEUREUM");
        long question = question();
        decide("analis", question, "32.06").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("32.08, 32.72, 32.78")));
        decide("analis", question, "").andExpect(status().isBadRequest());
        decide("analis", Long.MAX_VALUE, "32.72").andExpect(status().isNotFound());
        decide("analis", -1, "32.72").andExpect(status().isNotFound());
        assertThat(standing()).hasSize(3);
    }

    private void warned(String names) {
        Instant sent = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
        String message = """
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>2.49.0.1.360.0.2024.11.20.11.32.%s</identifier>
                <sender>uji@contoh.invalid</sender><sent>2026-11-20T18:40:00+07:00</sent><status>Actual</status><msgType>Alert</msgType>
                <scope>Public</scope><info><language>id</language><event>Hujan</event><severity>Severe</severity>
                <expires>%s</expires><description>Hujan lebat di %s.</description><area><areaDesc>Uji</areaDesc></area></info></alert>"""
                .formatted(number, sent.plusSeconds(7_200), names);
        take(KnownSource.BMKG_NOWCAST.with(codes)
                .read(new Payload("uji", message.getBytes(StandardCharsets.UTF_8), Instant.now())).toList());
    }

    private static Observation rain(EntryId id) {
        return new Observation(id, false, "CUA-01", RegionCode.of(id.id().replaceAll(".*/", "")), new BigDecimal(3),
                Instant.now(),
                Instant.now(), new Grade('A', 1), Classification.BIASA, id.lineage().toString(), Kind.ACTUAL, "");
    }

    private void take(List<? extends Reading> readings) {
        intake.take(readings, new Sender(new Submission("rute-bmkg", Way.PULL), Voice.unbounded("rute-bmkg"), "bmkg uji"));
    }

    private long question() throws Exception {
        return questions().get(0);
    }

    /** The newest first. */
    private List<Integer> questions() throws Exception {
        return JsonPath.read(http.perform(get("/api/v1/refusals").with(httpBasic("analis", WebContext.PASSWORD)))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(), "$[?(@.choices)].id");
    }

    private ResultActions decide(String who, long question, String region) throws Exception {
        return http.perform(post("/api/v1/refusals/" + question + "/decision").with(httpBasic(who, WebContext.PASSWORD))
                .contentType("application/json").content("{\"region\":\"%s\"}".formatted(region)));
    }

    private String page(String who) throws Exception {
        return http.perform(get("/penolakan").with(user(accounts.named(who).orElseThrow()))).andExpect(status().isOk())
                .andReturn()
                .getResponse().getContentAsString();
    }

    /** Districts that are warned by the message, in order. */
    private List<String> standing() {
        return database.sql("select region from journal j where source = 'BMKG' and id like ? and not retracted and not exists "
                + "(select 1 from journal l where l.source = j.source and l.id = j.id and l.revision > j.revision) order by region")
                .param("uji@contoh.invalid/32." + number + "/%").query(String.class).list();
    }
}
