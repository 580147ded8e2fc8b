package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many who sign in at once, over the live server. */
@WebContext
class FloodOfSignInsTest {
    private static final String PASSWORD = "perahu tembaga menyala";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private final ExecutorService people = Executors.newFixedThreadPool(150);

    @BeforeEach
    void anAccount() {
        new Visitor(port).api("PUT", "/api/v1/accounts/ratna", "admin", WebContext.PASSWORD,
                "{\"role\":\"ANALIS\",\"password\":\"%s\"}".formatted(PASSWORD));
    }

    @AfterEach
    void gone() {
        people.shutdownNow();
        database.sql("delete from sign_in_count").update();
        database.sql("delete from account where name = 'ratna'").update();
    }

    @Test
    void ofSixtyGuessesAtOnceFiveAreLookedAt() throws Exception {
        Map<Integer, Long> answers = atOnce(60, i -> new Visitor(port).api("GET", "/api/v1/alerts", "ratna", "tebakan " + i, ""));
        assertThat(answers.get(401)).isEqualTo(Attempts.OF_A_PAIR);
        assertThat(answers.keySet()).isSubsetOf(401, 429, 503);
        assertThat(new Visitor(port).api("GET", "/api/v1/alerts", "ratna", PASSWORD, "").statusCode()).isEqualTo(429);
    }

    @Test
    void ofManyWithTheRightPasswordNobodyIsToldThatHeFailed() throws Exception {
        Map<Integer, Long> answers = atOnce(150, i -> new Visitor(port).api("GET", "/api/v1/alerts", "ratna", PASSWORD, ""));
        assertThat(answers.keySet()).contains(200).isSubsetOf(200, 503);
        assertThat(new Visitor(port).api("GET", "/api/v1/alerts", "ratna", PASSWORD, "").statusCode()).isEqualTo(200);
    }

    @Test
    void manyFormsAtOnceAreAnsweredOrToldWhenToComeAgain() throws Exception {
        Map<Integer, Long> answers = atOnce(150, i -> new Visitor(port).signIn("nama" + i, "salah"));
        assertThat(answers.keySet()).contains(302).isSubsetOf(302, 503);
    }

    private interface Asked {
        HttpResponse<String> ask(int number);
    }

    private Map<Integer, Long> atOnce(int many, Asked asked) throws Exception {
        List<Callable<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int number = i;
            all.add(() -> asked.ask(number));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> one : people.invokeAll(all, 120, TimeUnit.SECONDS)) {
            answers.add(one.get());
        }
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503 || answer.statusCode() == 429)
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After")).isPresent());
        return answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
    }
}
