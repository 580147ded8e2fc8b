package id.kentongan.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import id.kentongan.access.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What was done to accounts and which copies were taken stands in the audit, with who did it. */
@WebContext
class AuditApiTest {
    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Test
    void whatIsGrantedChangedAndRemovedIsWrittenDownWithBeforeAndAfter() throws Exception {
        long last = last();
        grant("{\"role\":\"PELAPOR\",\"password\":\"lesung bertalu pagi\",\"regions\":[\"62.05\"],\"sources\":[\"DESA\"]}");
        grant("{\"role\":\"ANALIS\",\"password\":\"lesung bertalu sore\"}");
        grant("{\"role\":\"ANALIS\"}");
        http.perform(delete("/api/v1/accounts/wulan").with(httpBasic("admin", WebContext.PASSWORD)))
                .andExpect(status().isNoContent());
        ask("/api/v1/audit?after=" + last).andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.subject == 'wulan')].act",
                        contains("ACCOUNT_MADE", "ACCOUNT_CHANGED", "PASSWORD_CHANGED", "ACCOUNT_REMOVED")))
                .andExpect(jsonPath("$[?(@.subject == 'wulan')].actor", hasItem("admin")))
                .andExpect(jsonPath("$[?(@.act == 'ACCOUNT_CHANGED')].before",
                        hasItem(containsString("peran PELAPOR; wilayah 62.05"))))
                .andExpect(jsonPath("$[?(@.act == 'ACCOUNT_CHANGED')].after", hasItem(containsString("peran ANALIS"))))
                .andExpect(content().string(not(containsString("lesung"))));
        ask("/api/v1/audit/verification").andExpect(jsonPath("$.whole").value(true))
                .andExpect(jsonPath("$.fault").doesNotExist());
    }

    @Test
    void whoTakesACopyOfTheJournalIsWrittenDown() throws Exception {
        long last = last();
        http.perform(get("/api/v1/journal").with(httpBasic("penyelia", WebContext.PASSWORD))).andExpect(status().isOk());
        ask("/api/v1/audit?after=" + last).andExpect(jsonPath("$[?(@.act == 'EXPORTED')].actor", hasItem("penyelia")));
    }

    @Test
    void thePageShowsTheNewestAndThatNothingWasAltered() throws Exception {
        http.perform(get("/jejak").with(user(accounts.loadUserByUsername("auditor"))))
                .andExpect(status().isOk()).andExpect(content().string(containsString("Jejak audit")))
                .andExpect(content().string(containsString("berkas-interchange")))
                .andExpect(content().string(containsString("Utuh")));
    }

    private long last() throws Exception {
        String whole = ask("/api/v1/audit/verification").andReturn().getResponse().getContentAsString();
        return JsonPath.<Integer>read(whole, "$.entries");
    }

    private void grant(String account) throws Exception {
        http.perform(put("/api/v1/accounts/wulan").with(httpBasic("admin", WebContext.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(account)).andExpect(status().isOk());
    }

    private ResultActions ask(String address) throws Exception {
        return http.perform(get(address).with(httpBasic("auditor", WebContext.PASSWORD)));
    }
}
