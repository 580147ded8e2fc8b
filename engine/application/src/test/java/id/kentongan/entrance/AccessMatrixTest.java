package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.kentongan.WebContext;
import id.kentongan.access.Accounts;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the program really serves, for every role. An address without a row fails the build. */
@WebContext
class AccessMatrixTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc http;

    @Test
    void everyAddressHasARowAndEveryRowAnAddress() throws IOException {
        Set<String> served = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> served.addAll(addresses(info))));

        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyRoleGetsInExactlyWhereItsRowSaysSo() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Map<String, Boolean>> row : rows().entrySet()) {
            for (Map.Entry<String, Boolean> cell : row.getValue().entrySet()) {
                int status = ask(row.getKey(), cell.getKey());
                boolean stranger = cell.getKey().equals("stranger");
                boolean api = row.getKey().contains(" /api/") || row.getKey().contains(" /actuator/");
                int refusal = stranger ? api ? 401 : 302 : 403;
                int head = row.getKey().startsWith("GET ") ? ask(row.getKey().replace("GET ", "HEAD "), cell.getKey()) : status;
                if (cell.getValue() == (status == refusal) || (status == refusal) != (head == refusal)) {
                    wrong.add("%s as %s: %d".formatted(row.getKey(), cell.getKey(), status));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What nobody has named is refused to everybody, and said to be nowhere to those who are known. */
    @Test
    void anAddressThatHasNoDoorIsOpenToNobody() throws Exception {
        RequestMappingHandlerMapping mappings = context.getBean("requestMappingHandlerMapping",
                RequestMappingHandlerMapping.class);
        for (String address : List.of("/api/v1/baru", "/baru", "/api/v2/alerts")) {
            RequestMappingInfo info = RequestMappingInfo.paths(address).options(mappings.getBuilderConfiguration()).build();
            mappings.registerMapping(info, this, AccessMatrixTest.class.getDeclaredMethod("unnamed"));
            try {
                assertThat(ask("GET " + address, "admin")).as(address).isEqualTo(404);
                assertThat(ask("GET " + address, "stranger")).as(address).isEqualTo(address.startsWith("/api/") ? 401 : 302);
            } finally {
                mappings.unregisterMapping(info);
            }
        }
    }

    @ResponseBody
    String unnamed() {
        return "inside";
    }

    @Test
    void everyAddressHasADoorAndEveryDoorAnAddress() {
        Set<String> served = new TreeSet<>(Set.of("/aset/**", "/webjars/**", "/favicon.ico", "/keluar"));
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().forEach(mapping -> mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().forEach(pattern -> served.add(pattern.replaceAll("\\{[^/]*}", "*")))));
        List<Door> doors = Stream.concat(Door.OF_PROGRAMS.stream(), Door.OF_PEOPLE.stream()).toList();
        assertThat(doors.stream().flatMap(door -> door.addresses().stream().map(address -> door.method() + " " + address)))
                .doesNotHaveDuplicates();
        assertThat(doors.stream().flatMap(door -> door.addresses().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(served);
    }

    private int ask(String endpoint, String who) throws Exception {
        String[] parts = endpoint.replace("{code}", "73").replace("**", "ping").replaceAll("\\{.*}", "tiada").split(" ");
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(parts[0]), URI.create(parts[1])).with(csrf());
        if (parts[0].equals("POST") || parts[0].equals("PUT")) {
            request.contentType("application/json").content("[]");
        }
        if (!who.equals("stranger")) {
            request.with(user(context.getBean(Accounts.class).named(who).orElseThrow()));
        }
        try {
            return http.perform(request).andReturn().getResponse().getStatus();
        } catch (ServletException inside) {
            // A stream is written without waiting, which the mocked response cannot do: whoever comes so far was let in.
            assertThat(inside).hasRootCauseInstanceOf(UnsupportedOperationException.class);
            return 200;
        }
    }

    private static List<String> addresses(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream().flatMap(pattern -> methods.isEmpty()
                ? Stream.of("GET " + pattern)
                : methods.stream().map(method -> method + " " + pattern)).toList();
    }

    private static Map<String, Map<String, Boolean>> rows() throws IOException {
        try (InputStream file = AccessMatrixTest.class.getResourceAsStream("/access-matrix.csv")) {
            List<String[]> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(","))
                    .toList();
            Map<String, Map<String, Boolean>> rows = new LinkedHashMap<>();
            for (String[] line : lines.subList(1, lines.size())) {
                Map<String, Boolean> cells = new LinkedHashMap<>();
                for (int i = 1; i < line.length; i++) {
                    cells.put(lines.get(0)[i], line[i].equals("yes"));
                }
                rows.put(line[0], cells);
            }
            return rows;
        }
    }
}
