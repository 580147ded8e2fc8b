package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the API is true: it names every address that is served, and none that is not. */
@WebContext
class OpenApiTest {
    @Autowired
    private MockMvc http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyAddressIsDescribedWithASummaryAndTheFormOfItsFailures() {
        Map<String, Map<String, Map<String, Object>>> paths = JsonPath
                .read(new Exchange(http).text("integrator", "/api/v1/openapi"), "$.paths");
        Set<String> described = new TreeSet<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            described.add(method.toUpperCase(Locale.ROOT) + " " + path);
            assertThat(operation.get("summary")).as("%s %s", method, path).isNotNull();
            assertThat(operation.get("responses").toString()).as("%s %s", method, path).contains("application/problem+json");
        }));
        Set<String> served = new TreeSet<>();
        mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi"))
                .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> served.add(method + " " + path))));

        assertThat(described).containsExactlyElementsOf(served);
    }

    @Test
    void theUsualNameLeadsToTheSameDescription() throws Exception {
        new Exchange(http).ask("integrator", "/api/v1/openapi.json").andExpect(forwardedUrl("/api/v1/openapi"));
    }

    @Test
    void theThreeFormsOfObservationsAreDescribed() {
        Map<String, Object> forms = JsonPath.read(new Exchange(http).text("integrator", "/api/v1/openapi"),
                "$.paths['/api/v1/observations'].post.requestBody.content");
        assertThat(forms)
                .containsOnlyKeys(List.of("application/x-ndjson", "application/json", "text/csv").toArray(String[]::new));
    }
}
