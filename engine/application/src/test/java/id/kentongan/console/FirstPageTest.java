package id.kentongan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.kentongan.WebContext;
import id.kentongan.access.Accounts;
import id.kentongan.access.Caller;
import id.kentongan.access.Sights;
import id.kentongan.access.Territory;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever signs in sees his own regions first; the country is one step away. */
@WebContext
class FirstPageTest {
    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from account where name = 'pembuka'").update();
    }

    @ParameterizedTest
    @CsvSource({"73.10, Kabupaten Pangkajene", "73, Sulawesi Selatan", "73.10 73.11, Sulawesi Selatan",
            "73.10.01 73.10.02, Kabupaten Pangkajene", "73.10 64.07, Indonesia", "*, Indonesia"})
    void theFirstPageIsThatOfTheOwnRegions(String regions, String title) throws Exception {
        Caller reader = reader(regions);
        assertThat(title(reader, "/")).startsWith(title);
        assertThat(title(reader, "/indonesia")).isEqualTo("Indonesia");
    }

    private Caller reader(String regions) {
        Territory territory = regions.equals("*")
                ? Territory.WHOLE
                : new Territory(false, new TreeSet<>(Arrays.stream(regions.split(" ")).map(RegionCode::of).toList()));
        return Sights.analyst(accounts, "pembuka", territory, Classification.BIASA);
    }

    private String title(Caller reader, String address) throws Exception {
        String page = http.perform(get(address).with(user(reader))).andReturn().getResponse().getContentAsString();
        return page.replaceFirst("(?s).*<h1>(.*?)</h1>.*", "$1");
    }
}
