package id.kentongan.access;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kentongan.WebContext;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    private ResultActions grant(String name, String role, String password) throws Exception {
        return http.perform(put("/api/v1/accounts/" + name).with(httpBasic("admin", WebContext.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"role\":\"%s\",\"password\":\"%s\"}".formatted(role, password)));
    }

    private ResultActions remove(String name) throws Exception {
        return http.perform(delete("/api/v1/accounts/" + name).with(httpBasic("admin", WebContext.PASSWORD)));
    }

    private static void refused(ResultActions answer, String sentence) throws Exception {
        answer.andExpect(status().isConflict()).andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.detail").value(containsString(sentence)));
    }
}
