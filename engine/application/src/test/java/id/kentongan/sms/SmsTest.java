package id.kentongan.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kentongan.WebContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A message is answered with a receipt or a plain question, and speaks for its own number alone. */
@WebContext
class SmsTest {
    private static final String NUMBER = "+6281234567890";

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void grant() throws Exception {
        http.perform(put("/api/v1/accounts/ratna").with(httpBasic("admin", WebContext.PASSWORD)).contentType("application/json")
                .content(
                        "{\"role\":\"PELAPOR\",\"password\":\"kentongan bambu tua\",\"regions\":[\"62.05\"],\"sources\":[\"DESA\"]}"))
                .andExpect(status().isOk());
        number(NUMBER, "ratna", "DESA", "62.05.01").andExpect(status().isOk()).andExpect(jsonPath("$.number").value(NUMBER));
    }

    @AfterEach
    void forget() {
        database.sql("delete from phone_number").update();
        database.sql("delete from account where name = 'ratna'").update();
    }

    @Test
    void aReportIsAnsweredWithAReceiptAndStandsUnderTheAccountOfItsNumber() throws Exception {
        bring("0812-3456-7890", "lapor 62.05.01 kea01 2 dua kelompok").andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(true))
                .andExpect(jsonPath("$.reply").value(containsString("BATAL " + receipt("0812-3456-7890"))));
        assertThat(database.sql("select submitted_by, way, region, source, remarks from journal where id = ?")
                .param("sms/" + receipt("0812-3456-7890")).query()
                .singleRow().values()).containsExactly("ratna", "SMS", "62.05.01", "DESA", "dua kelompok");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"LAPOR KEA-01 2 bentrok di 62.05.01.1001 | 62.05.01.1001",
            "LAPOR KEA-01 2 31.01 massa | 62.05.01",
            "LAPOR KEA-01 2 24.00 massa | 62.05.01", "LAPOR KEA-01 2 sejak 12.07.24 di pasar | 62.05.01",
            "NIHIL aman di 62.05.01 | 62.05.01"})
    void aCodeBehindTheWordsCountsWhereItCanBeNothingElse(String text, String region) throws Exception {
        bring(NUMBER, text).andExpect(jsonPath("$.accepted").value(true))
                .andExpect(jsonPath("$.reply").value(containsString("wilayah " + region + " (")));
    }

    @Test
    void aVillageElsewhereBehindTheWordsIsAskedAbout() throws Exception {
        bring(NUMBER, "LAPOR KEA-01 2 bentrok di 73.10.01.2004").andExpect(jsonPath("$.accepted").value(false));
    }

    @Test
    void aMessageBroughtAgainIsTakenOnce() throws Exception {
        for (int times = 0; times < 2; times++) {
            bring(NUMBER, "LAPOR KEA-01 1 ricuh").andExpect(jsonPath("$.accepted").value(true));
        }
        assertThat(entries()).containsExactly("0");
    }

    /** A gateway that counts from 1 again loses no message. */
    @Test
    void otherWordsUnderTheSameNumberOfTheGatewayAreAnotherMessage() throws Exception {
        long before = ofRatna();
        bring(NUMBER, "LAPOR KEA-01 1 ricuh").andExpect(jsonPath("$.accepted").value(true));
        for (int times = 0; times < 2; times++) {
            bring(NUMBER, "LAPOR KEA-01 9 terbakar").andExpect(jsonPath("$.accepted").value(true))
                    .andExpect(jsonPath("$.reply").value(containsString("KEA-01 = 9")));
        }
        assertThat(ofRatna() - before).isEqualTo(2);
    }

    private long ofRatna() {
        return database.sql("select count(*) from journal where submitted_by = 'ratna'").query(Long.class).single();
    }

    @Test
    void aReportIsTakenBackByItsReceipt() throws Exception {
        bring(NUMBER, "LAPOR KEA-01 1 ricuh").andExpect(jsonPath("$.accepted").value(true));
        for (int times = 0; times < 2; times++) {
            bring(NUMBER, "batal " + receipt(NUMBER).toLowerCase(Locale.ROOT), UUID.randomUUID().toString())
                    .andExpect(jsonPath("$.reply").value(containsString("ditarik")));
        }
        assertThat(entries()).containsExactly("0", "1");
    }

    @Test
    void theZeroReportStandsForTheRegionOfTheNumber() throws Exception {
        bring(NUMBER, "nihil").andExpect(jsonPath("$.accepted").value(true));
        assertThat(database.sql("select indicator from journal where id = ?").param("sms/" + receipt(NUMBER)).query(String.class)
                .single())
                .isEqualTo("NIHIL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"halo | belum dimengerti", "LAPOR 62.05.01 | Kejadian apa",
            "LAPOR KEA-01 ada ricuh | Berapa jumlahnya",
            "LAPOR ZZZ-99 1 | ZZZ-99", "LAPOR 62.99 KEA-01 1 | 62.99", "LAPOR 73.10 KEA-01 1 ricuh | tidak berwenang",
            "BATAL S-TIADA | S-TIADA"})
    void whatIsMissingIsAskedForAndNothingIsLost(String text, String answer) throws Exception {
        bring(NUMBER, text).andExpect(status().isOk()).andExpect(jsonPath("$.accepted").value(false))
                .andExpect(jsonPath("$.reply").value(containsString(answer)));
        assertThat(entries()).isEmpty();
        assertThat(database.sql("select way from refusal where submitted_by = 'ratna' order by seq desc limit 1")
                .query(String.class).single())
                .isEqualTo("SMS");
    }

    @Test
    void anUnknownNumberIsKeptAndTakesNothing() throws Exception {
        bring("+6289999999999", "LAPOR 62.05.01 KEA-01 1 ricuh").andExpect(jsonPath("$.accepted").value(false))
                .andExpect(jsonPath("$.reply").value(containsString("belum terdaftar")));
        assertThat(entries()).isEmpty();
        assertThat(database.sql("select raw from refusal order by seq desc limit 1").query(String.class).single())
                .contains("KEA-01 1 ricuh");
    }

    @Test
    void aNumberTakenBackSpeaksNoLonger() throws Exception {
        http.perform(delete("/api/v1/numbers/" + NUMBER).with(httpBasic("admin", WebContext.PASSWORD)))
                .andExpect(status().isNoContent());
        bring(NUMBER, "nihil").andExpect(jsonPath("$.accepted").value(false));
        assertThat(database.sql("select act from audit order by seq desc limit 1").query(String.class).single())
                .isEqualTo("NUMBER_REMOVED");
    }

    @Test
    void aNumberSpeaksForNobodyForWhomItsAccountDoesNot() throws Exception {
        number("+6281111111111", "ratna", "POLDA", "62.05").andExpect(status().isBadRequest());
        number("+6281111111111", "ratna", "DESA", "73.10").andExpect(status().isBadRequest());
        number("12", "ratna", "DESA", "62.05").andExpect(status().isBadRequest());
        number("+6281111111111", "tiada", "DESA", "62.05").andExpect(status().isBadRequest());
    }

    @Test
    void onlyAGatewayBringsMessages() throws Exception {
        http.perform(post("/api/v1/sms").with(httpBasic("pelapor", WebContext.PASSWORD)).contentType("application/json")
                .content("{\"from\":\"%s\",\"text\":\"nihil\",\"id\":\"x\"}".formatted(NUMBER)))
                .andExpect(status().isForbidden());
    }

    private String receipt(String from) {
        return new Conversation.Message(from, "", id, Optional.empty()).receipt();
    }

    private List<String> entries() {
        return database.sql("select revision from journal where id = ? order by revision").param("sms/" + receipt(NUMBER))
                .query(String.class).list();
    }

    private ResultActions number(String number, String account, String source, String region) throws Exception {
        return http.perform(
                put("/api/v1/numbers/" + number).with(httpBasic("admin", WebContext.PASSWORD)).contentType("application/json")
                        .content("{\"account\":\"%s\",\"source\":\"%s\",\"region\":\"%s\"}".formatted(account, source, region)));
    }

    private ResultActions bring(String from, String text) throws Exception {
        return bring(from, text, id);
    }

    private ResultActions bring(String from, String text, String message) throws Exception {
        return http.perform(post("/api/v1/sms").with(httpBasic("integrator", WebContext.PASSWORD)).contentType("application/json")
                .content("{\"from\":\"%s\",\"text\":\"%s\",\"id\":\"%s\"}".formatted(from, text, message)));
    }
}
