package id.kentongan.access;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kentongan.WebContext;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebContext
class AccountsTest {
    private static final String GOOD = "sandi yang panjang";

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    /** Past the program, which would keep the last admin. */
    @AfterEach
    void forgetThem() {
        database.sql("delete from account where name in ('ratna', 'bima')").update();
    }

    @Test
    void theLastAdminCanNeitherBeRemovedNorDemoted() throws Exception {
        grant("ratna", "ADMIN", GOOD).andExpect(status().isOk());
        refused(remove("ratna"), "Tambahkan admin lain lebih dahulu.");
        refused(grant("ratna", "ANALIS", GOOD), "Tambahkan admin lain lebih dahulu.");
        grant("ratna", "ADMIN", GOOD + "!").andExpect(status().isOk());
    }

    @Test
    void besideASecondAdminOneMayBeDemotedOrRemoved() throws Exception {
        grant("ratna", "ADMIN", GOOD).andExpect(status().isOk());
        grant("bima", "ADMIN", GOOD).andExpect(status().isOk());
        grant("ratna", "ANALIS", GOOD).andExpect(status().isOk());
        grant("ratna", "ADMIN", GOOD).andExpect(status().isOk());
        remove("bima").andExpect(status().isNoContent());
    }

    @Test
    void aUserOfTheDemonstrationCannotBeChanged() throws Exception {
        refused(grant("analis", "PENYELIA", GOOD), "\"analis\" adalah pengguna demo");
        refused(remove("analis"), "\"analis\" adalah pengguna demo");
        http.perform(get("/api/v1/alerts").with(httpBasic("analis", WebContext.PASSWORD))).andExpect(status().isOk());
    }

    @Test
    void aPasswordOfBlanksIsRefusedLikeOneThatIsTooShort() throws Exception {
        for (String bad : List.of(" ".repeat(20), "pendek")) {
            grant("ratna", "ANALIS", bad).andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("password"))
                    .andExpect(jsonPath("$.remedy").isNotEmpty());
        }
    }

    @Test
    void aBodyThatSaysSomethingTwiceOrInAnotherFormIsRefusedAndNothingIsKept() throws Exception {
        for (String body : List.of("{\"role\":\"ANALIS\",\"password\":\"%s\",\"role\":\"ADMIN\"}",
                "{\"role\":\"ANALIS\",\"password\":\"%s\"} {}",
                "{\"role\":1,\"password\":\"%s\"}", "{\"role\":\"ANALIS\",\"password\":123456789012345678901}",
                "{\"role\":\"ANALIS\",\"password\":\"%s\",\"peran\":\"ADMIN\"}")) {
            http.perform(put("/api/v1/accounts/ratna").with(httpBasic("admin", WebContext.PASSWORD))
                    .contentType(MediaType.APPLICATION_JSON).content(body.formatted(GOOD))).andExpect(status().isBadRequest())
                    .andExpect(content().contentType("application/problem+json;charset=UTF-8"));
        }
        http.perform(get("/api/v1/accounts").with(httpBasic("admin", WebContext.PASSWORD)))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("ratna"))));
    }

    /** Wherever a JSON body is read. */
    @Test
    void noAddressTakesABodyThatSaysSomethingTwice() throws Exception {
        for (String address : List.of("PUT /api/v1/accounts/me/password", "POST /api/v1/alerts/x/handling",
                "POST /api/v1/books/x/adopt",
                "POST /api/v1/books/x/rollback", "POST /api/v1/what-if")) {
            String[] parts = address.split(" ");
            String who = parts[1].contains("books") || parts[1].contains("what-if") ? "aturan" : "analis";
            http.perform(request(HttpMethod.valueOf(parts[0]), parts[1]).with(httpBasic(who, WebContext.PASSWORD))
                    .contentType(MediaType.APPLICATION_JSON).content("{\"a\":\"1\",\"a\":\"2\"}"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.detail").value(containsString("dua kali")));
        }
    }

    private ResultActions grant(String name, String role, String password) throws Exception {
        return http.perform(put("/api/v1/accounts/" + name).with(httpBasic("admin", WebContext.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"role\":\"%s\",\"password\":\"%s\",\"regions\":[\"*\"]}".formatted(role, password)));
    }

    private ResultActions remove(String name) throws Exception {
        return http.perform(delete("/api/v1/accounts/" + name).with(httpBasic("admin", WebContext.PASSWORD)));
    }

    private static void refused(ResultActions answer, String sentence) throws Exception {
        answer.andExpect(status().isConflict()).andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.detail").value(containsString(sentence)));
    }
}
