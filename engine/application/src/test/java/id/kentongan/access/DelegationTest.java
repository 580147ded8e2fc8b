package id.kentongan.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A province proposes accounts of its districts, the centre grants them, and nobody gives away more than he has. */
@WebContext
class DelegationTest {
    private static final String GOOD = "sandi yang panjang";
    private static final String DISTRICT = "{\"role\":\"ANALIS\",\"password\":\"" + GOOD
            + "\",\"regions\":[\"73.10\"],\"sources\":[\"KESBANGPOL-KAB\"],\"clearance\":\"TERBATAS\"}";

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void aProvinceHasItsAdmin() throws Exception {
        forget();
        centre(put("/api/v1/accounts/admin-sulsel"), "{\"role\":\"ADMIN\",\"password\":\"" + GOOD
                + "\",\"regions\":[\"73\"],\"clearance\":\"RAHASIA\"}").andExpect(status().isOk());
    }

    @AfterEach
    void forget() {
        database.sql("delete from account where name in ('admin-sulsel', 'pangkep', 'lain')").update();
        database.sql("delete from account_proposal").update();
    }

    @Test
    void whatAProvinceProposesCountsWhenTheCentreGrantsIt() throws Exception {
        int id = JsonPath.read(province(put("/api/v1/account-proposals/pangkep"), DISTRICT).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("sandi")))).andReturn().getResponse().getContentAsString(),
                "$.id");
        http.perform(get("/api/v1/board").with(httpBasic("pangkep", GOOD))).andExpect(status().isUnauthorized());
        province(post("/api/v1/account-proposals/" + id + "/grant"), "").andExpect(status().isForbidden());
        centre(get("/api/v1/account-proposals"), "").andExpect(jsonPath("$[0].proposedBy").value("admin-sulsel"))
                .andExpect(jsonPath("$[0].password").value(true))
                .andExpect(jsonPath("$[0].account.name").value("pangkep"));

        centre(post("/api/v1/account-proposals/" + id + "/grant"), "").andExpect(status().isOk())
                .andExpect(jsonPath("$.regions[0]").value("73.10"));
        http.perform(get("/api/v1/board").with(httpBasic("pangkep", GOOD))).andExpect(status().isOk());
        centre(get("/api/v1/account-proposals"), "").andExpect(jsonPath("$", hasSize(0)));
        centre(post("/api/v1/account-proposals/" + id + "/grant"), "").andExpect(status().isNotFound());
        http.perform(get("/api/v1/audit?size=1000&after=" + before(50)).with(httpBasic("auditor", WebContext.PASSWORD)))
                .andExpect(jsonPath("$[?(@.act == 'ACCOUNT_PROPOSED')].actor", hasItem("admin-sulsel")))
                .andExpect(jsonPath("$[?(@.act == 'ACCOUNT_MADE' && @.subject == 'pangkep')].actor", hasItem("admin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"regions\":[\"*\"]", "\"regions\":[\"64.07\"]", "\"regions\":[\"73.10\",\"64\"]",
            "\"regions\":[\"73.10\"],\"clearance\":\"SANGAT_RAHASIA\"", "\"regions\":[\"73.10\"],\"role\":\"ADMIN\"",
            "\"regions\":[\"73.10\"],\"role\":\"AUDITOR\"", "\"regions\":[]", "\"regions\":[\"73\"],\"role\":\"PENYELIA\""})
    void nothingIsProposedThatReachesFurtherThanTheProposer(String bounds) throws Exception {
        String role = bounds.contains("role") ? "" : "\"role\":\"ANALIS\",";
        province(put("/api/v1/account-proposals/pangkep"), "{" + role + "\"password\":\"" + GOOD + "\"," + bounds + "}")
                .andExpect(status().isForbidden()).andExpect(jsonPath("$.detail").value(containsString("lebih jauh")));
    }

    @Test
    void anAdminOfSomeRegionsGrantsNothingHimselfNotEvenToHimself() throws Exception {
        for (String name : new String[]{"admin-sulsel", "pangkep"}) {
            province(put("/api/v1/accounts/" + name), "{\"role\":\"ADMIN\",\"password\":\"" + GOOD + "\",\"regions\":[\"*\"]}")
                    .andExpect(status().isForbidden()).andExpect(jsonPath("$.detail").value(containsString("account-proposals")));
        }
        province(put("/api/v1/account-proposals/admin-sulsel"), "{\"regions\":[\"73.10\"]}").andExpect(status().isForbidden());
        province(delete("/api/v1/accounts/admin-sulsel"), "").andExpect(status().isForbidden());
        province(post("/api/v1/watch/resume"), "").andExpect(status().isForbidden());
    }

    @Test
    void heSeesAndWithdrawsOnlyAccountsOfHisRegions() throws Exception {
        centre(put("/api/v1/accounts/lain"), DISTRICT.replace("73.10", "64.07")).andExpect(status().isOk());
        centre(put("/api/v1/accounts/pangkep"), DISTRICT).andExpect(status().isOk());
        province(get("/api/v1/accounts"), "").andExpect(jsonPath("$[*].name", hasItem("pangkep")))
                .andExpect(jsonPath("$[*].name", not(hasItem("lain"))));
        province(delete("/api/v1/accounts/lain"), "").andExpect(status().isForbidden());
        province(put("/api/v1/account-proposals/lain"), "{\"regions\":[\"73.10\"]}").andExpect(status().isForbidden());
        province(delete("/api/v1/accounts/pangkep"), "").andExpect(status().isNoContent());
    }

    @Test
    void numbersToo() throws Exception {
        centre(put("/api/v1/accounts/lain"), DISTRICT.replace("73.10", "*")).andExpect(status().isOk());
        String there = "{\"account\":\"lain\",\"source\":\"KESBANGPOL-KAB\",\"region\":\"64.07\"}";
        province(put("/api/v1/numbers/+6281200000001"), there).andExpect(status().isForbidden());
        centre(put("/api/v1/numbers/+6281200000001"), there).andExpect(status().isOk());
        province(get("/api/v1/numbers"), "").andExpect(jsonPath("$", hasSize(0)));
        province(delete("/api/v1/numbers/+6281200000001"), "").andExpect(status().isForbidden());
        province(put("/api/v1/numbers/+6281200000002"), there.replace("64.07", "73.10")).andExpect(status().isOk());
        for (String number : new String[]{"1", "2"}) {
            centre(delete("/api/v1/numbers/+628120000000" + number), "").andExpect(status().isNoContent());
        }
    }

    @Test
    void whatHasChangedSinceIsProposedAnew() throws Exception {
        centre(put("/api/v1/accounts/pangkep"), DISTRICT).andExpect(status().isOk());
        int id = JsonPath.read(province(put("/api/v1/account-proposals/pangkep"), "{\"unit\":\"Kesbangpol Pangkep\"}")
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(), "$.id");
        province(put("/api/v1/account-proposals/pangkep"), "{\"unit\":\"Lain\"}").andExpect(status().isConflict());
        centre(get("/api/v1/account-proposals"), "").andExpect(jsonPath("$[0].password").value(false));
        centre(put("/api/v1/accounts/pangkep"), "{\"clearance\":\"BIASA\"}").andExpect(status().isOk());
        centre(post("/api/v1/account-proposals/" + id + "/grant"), "").andExpect(status().isConflict());
        province(delete("/api/v1/account-proposals/" + id), "").andExpect(status().isNoContent());

        int again = JsonPath.read(province(put("/api/v1/account-proposals/pangkep"), "{\"unit\":\"Kesbangpol Pangkep\"}")
                .andReturn().getResponse().getContentAsString(), "$.id");
        centre(post("/api/v1/account-proposals/" + again + "/grant"), "")
                .andExpect(jsonPath("$.unit").value("Kesbangpol Pangkep"))
                .andExpect(jsonPath("$.clearance").value("BIASA"));
        http.perform(get("/api/v1/board").with(httpBasic("pangkep", GOOD))).andExpect(status().isOk());
    }

    @Test
    void theCentreTurnsDownAndAnotherProvinceSeesNothingOfIt() throws Exception {
        centre(put("/api/v1/accounts/lain"), "{\"role\":\"ADMIN\",\"password\":\"" + GOOD + "\",\"regions\":[\"64\"]}")
                .andExpect(status().isOk());
        int id = JsonPath.read(province(put("/api/v1/account-proposals/pangkep"), DISTRICT).andReturn().getResponse()
                .getContentAsString(), "$.id");
        http.perform(get("/api/v1/account-proposals").with(httpBasic("lain", GOOD))).andExpect(jsonPath("$", hasSize(0)));
        http.perform(delete("/api/v1/account-proposals/" + id).with(httpBasic("lain", GOOD))).andExpect(status().isNotFound());
        centre(delete("/api/v1/account-proposals/" + id).param("reason", "salah orang"), "").andExpect(status().isNoContent());
        http.perform(get("/api/v1/audit?size=1000&after=" + before(50)).with(httpBasic("auditor", WebContext.PASSWORD)))
                .andExpect(jsonPath("$[?(@.act == 'PROPOSAL_REMOVED')].reason", hasItem("salah orang")));
    }

    @Test
    void theLastAdminOfTheCentreStaysOne() throws Exception {
        centre(put("/api/v1/accounts/lain"), "{\"role\":\"ADMIN\",\"password\":\"" + GOOD + "\",\"regions\":[\"*\"]}")
                .andExpect(status().isOk());
        http.perform(put("/api/v1/accounts/lain").with(httpBasic("lain", GOOD)).contentType(MediaType.APPLICATION_JSON)
                .content("{\"regions\":[\"73\"]}")).andExpect(status().isConflict());
    }

    private int before(int rows) {
        return Math.max(0, database.sql("select max(seq) from audit").query(Integer.class).single() - rows);
    }

    private ResultActions centre(MockHttpServletRequestBuilder request, String body) throws Exception {
        return as("admin", WebContext.PASSWORD, request, body);
    }

    private ResultActions province(MockHttpServletRequestBuilder request, String body) throws Exception {
        return as("admin-sulsel", GOOD, request, body);
    }

    private ResultActions as(String name, String password, MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.with(httpBasic(name, password)).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
