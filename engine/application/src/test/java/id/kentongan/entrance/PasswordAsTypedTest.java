package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A password is what was typed, to the last letter and however long; and the forms leave it to whoever keeps it for people. */
@WebContext
class PasswordAsTypedTest {
    private static final Pattern PASSWORD_FIELD = Pattern.compile("<input[^>]*name=\"(?:sandi|lama|baru|ulang)\"[^>]*>");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void gone() {
        database.sql("delete from account where name in ('ratna', 'bima')").update();
    }

    @Test
    void everyLetterCountsAndNoneIsCutOffOrChanged() {
        String long190 = "Perahu Tembaga \u00e9 menyala " + "x7kq2mvp".repeat(20) + " akhir";
        assertThat(long190.length()).isGreaterThan(64);
        grant("ratna", long190);
        assertThat(status("ratna", long190)).isEqualTo(200);
        grant("bima", " Tembaga menyala di hulu ");
        assertThat(status("bima", " Tembaga menyala di hulu ")).isEqualTo(200);
        for (String other : List.of("Tembaga menyala di hulu", " tembaga menyala di hulu ", " Tembaga menyala di hulu")) {
            assertThat(status("bima", other)).as(other).isEqualTo(401);
        }
        for (String other : List.of(long190.substring(0, 72), long190.substring(0, long190.length() - 1), long190 + "x",
                long190.replace('\u00e9', 'e'))) {
            assertThat(status("ratna", other)).as(other).isEqualTo(401);
        }
    }

    @Test
    void formsHideItAndLetItBePastedAndFilledIn() {
        Visitor analis = new Visitor(port);
        String forms = analis.get("/masuk").body();
        analis.signIn("analis", WebContext.PASSWORD);
        forms += analis.get("/sandi").body();
        List<String> fields = PASSWORD_FIELD.matcher(forms).results().map(found -> found.group()).toList();
        assertThat(fields).hasSize(4).allSatisfy(field -> assertThat(field).contains("type=\"password\"")
                .containsPattern("autocomplete=\"(current|new)-password\"").doesNotContain("onpaste", "readonly", "pattern="));
        assertThat(analis.get("/aset/kentongan.js").body()).doesNotContain("paste", "clipboard");
    }

    @Test
    void itIsKeptByASlowHashWithASaltOfItsOwn() {
        Passwords passwords = new Passwords();
        String one = String.valueOf(passwords.encode("perahu tembaga menyala"));
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.encode("perahu tembaga menyala"));
        assertThat(passwords.matches("perahu tembaga menyala", one)).isTrue();
        assertThat(database.sql("select password_hash from account where password_hash <> ''").query(String.class).list())
                .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    private void grant(String name, String password) {
        assertThat(new Visitor(port).api("PUT", "/api/v1/accounts/" + name, "admin", WebContext.PASSWORD,
                "{\"role\":\"ANALIS\",\"password\":\"%s\"}".formatted(password)).statusCode()).isEqualTo(200);
    }

    private int status(String name, String password) {
        return new Visitor(port).api("GET", "/api/v1/alerts", name, password, "").statusCode();
    }
}
