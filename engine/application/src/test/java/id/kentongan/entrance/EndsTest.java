package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With an account, its role or its password end the sessions and the streams that were opened with it, and nobody else's. */
@WebContext
class EndsTest {
    private static final String PASSWORD = "perahu tembaga menyala";
    private static final String OTHER = "sungai kertas bermimpi";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Visitor admin;
    private Visitor ratna;
    private Visitor bima;
    private CompletableFuture<List<String>> stream;
    private CompletableFuture<List<String>> otherStream;

    @BeforeEach
    void bothAreInAndListen() {
        admin = new Visitor(port);
        ratna = arrived("ratna");
        bima = arrived("bima");
        stream = listening(ratna);
        otherStream = listening(bima);
    }

    private Visitor arrived(String name) {
        assertThat(grant(name, "ANALIS", PASSWORD).statusCode()).isEqualTo(200);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(name, PASSWORD).headers().firstValue("Location")).hasValue("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        return visitor;
    }

    private static CompletableFuture<List<String>> listening(Visitor visitor) {
        HttpResponse<Stream<String>> answer = visitor.listen();
        assertThat(answer.statusCode()).isEqualTo(200);
        return CompletableFuture.supplyAsync(() -> answer.body().toList());
    }

    @AfterEach
    void onlyHersHasEnded() {
        assertThat(bima.get("/").statusCode()).isEqualTo(200);
        assertThat(otherStream).isNotDone();
        database.sql("delete from account where name in ('ratna', 'bima')").update();
        assertThat(bima.get("/").statusCode()).as("whoever removes it").isEqualTo(302);
    }

    @Test
    void withTheAccount() throws Exception {
        assertThat(admin.api("DELETE", "/api/v1/accounts/ratna", "admin", WebContext.PASSWORD, "").statusCode()).isEqualTo(204);
        assertItIsOver();
        assertThat(ratna.signIn("ratna", PASSWORD).headers().firstValue("Location")).hasValue("/masuk?salah");
    }

    @Test
    void withTheRole() throws Exception {
        assertThat(grant("ratna", "PELAPOR", PASSWORD).statusCode()).isEqualTo(200);
        assertItIsOver();
    }

    @Test
    void withThePassword() throws Exception {
        assertThat(ratna.api("GET", "/api/v1/alerts", "ratna", PASSWORD, "").statusCode()).isEqualTo(200);
        assertThat(grant("ratna", "ANALIS", OTHER).statusCode()).isEqualTo(200);
        assertItIsOver();
        assertThat(ratna.api("GET", "/api/v1/alerts", "ratna", PASSWORD, "").statusCode()).isEqualTo(401);
        assertThat(ratna.api("GET", "/api/v1/alerts", "ratna", OTHER, "").statusCode()).isEqualTo(200);
    }

    @Test
    void withTheSignOut() throws Exception {
        assertThat(ratna.fillIn("/", "/keluar", Map.of()).headers().firstValue("Location")).hasValue("/masuk?keluar");
        assertThat(stream.get(10, TimeUnit.SECONDS)).contains("event:berakhir");
        assertThat(ratna.get("/").headers().firstValue("Location")).hasValue("/masuk");
    }

    @Test
    void withOnesOwnPasswordExceptWhereItWasChanged() throws Exception {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn("ratna", PASSWORD);
        assertThat(change(ratna, "salah sama sekali", OTHER, OTHER).statusCode()).isEqualTo(403);
        assertThat(change(ratna, PASSWORD, OTHER, "lain").body()).contains("tidak sama");
        assertThat(change(ratna, PASSWORD, "password1234", "password1234").body()).contains("mudah ditebak");
        assertThat(change(ratna, PASSWORD, OTHER, OTHER).headers().firstValue("Location")).hasValue("/sandi?diganti");
        assertThat(stream.get(10, TimeUnit.SECONDS)).contains("event:berakhir");
        assertThat(ratna.get("/").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/").headers().firstValue("Location")).hasValue("/masuk?berakhir");
        assertThat(elsewhere.signIn("ratna", PASSWORD).headers().firstValue("Location")).hasValue("/masuk?salah");
    }

    @Test
    void byTheApiOnesPasswordIsChangedAndGuessingTheOldOneMustWait() throws Exception {
        assertThat(put(PASSWORD, "{\"old\":\"%s\",\"new\":\"password1234\"}".formatted(PASSWORD)).body())
                .contains("mudah ditebak", "\"field\":\"new\"");
        assertThat(put(PASSWORD, "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(PASSWORD, OTHER)).statusCode()).isEqualTo(204);
        assertItIsOver();
        for (int i = 0; i < Attempts.OF_A_PAIR; i++) {
            assertThat(put(OTHER, "{\"old\":\"tebakan %d\",\"new\":\"%s\"}".formatted(i, PASSWORD)).statusCode()).isEqualTo(403);
        }
        assertThat(put(OTHER, "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(OTHER, PASSWORD)).statusCode()).isEqualTo(429);
    }

    private void assertItIsOver() throws Exception {
        assertThat(stream.get(10, TimeUnit.SECONDS)).contains("event:halo", "event:berakhir");
        HttpResponse<String> part = ratna.get("/", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/masuk?berakhir");
        assertThat(ratna.get("/").headers().firstValue("Location")).hasValue("/masuk");
    }

    private HttpResponse<String> change(Visitor visitor, String old, String wanted, String again) {
        return visitor.fillIn("/sandi", Map.of("lama", old, "baru", wanted, "ulang", again));
    }

    private HttpResponse<String> put(String password, String json) {
        return ratna.api("PUT", "/api/v1/accounts/me/password", "ratna", password, json);
    }

    private HttpResponse<String> grant(String name, String role, String password) {
        return admin.api("PUT", "/api/v1/accounts/" + name, "admin", WebContext.PASSWORD,
                "{\"role\":\"%s\",\"password\":\"%s\"}".formatted(role, password));
    }
}
