package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An address says each thing once and nothing secret; and who is turned away for what he may not is written to the log. */
@WebContext
@ExtendWith(OutputCaptureExtension.class)
class PlainQuestionTest {
    @LocalServerPort
    private int port;

    private Visitor in(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, WebContext.PASSWORD);
        return visitor;
    }

    @Test
    void whatIsNamedTwiceIsRefusedWhereverItStands() {
        Visitor analis = in("analis");
        for (String path : List.of("/?bahasa=en&bahasa=id", "/wilayah/73?semua&semua", "/?bahasa=en&baha%73a=id")) {
            assertThat(analis.get(path).statusCode()).as(path).isEqualTo(400);
        }
        for (String path : List.of("/api/v1/alerts?region=11&region=12", "/api/v1/alerts?region=11&regi%6Fn=12")) {
            HttpResponse<String> answer = analis.api("GET", path, "analis", WebContext.PASSWORD, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("dua kali");
        }
        assertThat(new Visitor(port).fillIn("/masuk", "/masuk?nama=admin", Map.of("nama", "analis", "sandi", WebContext.PASSWORD))
                .statusCode()).as("in the address and in the form").isEqualTo(400);
        assertThat(analis.get("/wilayah/73?semua&bahasa=id").statusCode()).isEqualTo(200);
    }

    @Test
    void noPasswordOrTokenIsTakenFromAnAddressNorAnySessionWrittenIntoOne() {
        Visitor stranger = new Visitor(port);
        for (String target : List.of("/masuk?sandi=" + WebContext.PASSWORD, "/masuk?sand%69=" + WebContext.PASSWORD)) {
            assertThat(stranger.fillIn("/masuk", target, Map.of("nama", "analis")).statusCode()).as(target).isEqualTo(400);
        }
        assertThat(stranger.get("/").statusCode()).isEqualTo(302);
        for (String path : List.of("/api/v1/alerts?access_token=kt_x", "/api/v1/alerts?token=kt_x",
                "/api/v1/alerts?password=" + WebContext.PASSWORD)) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(400);
        }
        Visitor analis = in("analis");
        assertThat(analis.get("/").body() + analis.get("/wilayah/73").body()).doesNotContainIgnoringCase("sessionid",
                "kentongan=");
    }

    @Test
    void whoIsRefusedForWhatHeMayNotIsWrittenToTheLog(CapturedOutput output) {
        Visitor pelapor = in("pelapor");
        pelapor.api("GET", "/api/v1/accounts", "pelapor", WebContext.PASSWORD, "");
        pelapor.get("/jejak");
        pelapor.api("DELETE", "/api/v1/accounts/siti", "pelapor", WebContext.PASSWORD, "");
        assertThat(output.getAll()).contains("pelapor at 127.0.0.1 is refused GET /api/v1/accounts",
                "pelapor at 127.0.0.1 is refused GET /jejak", "pelapor at 127.0.0.1 is refused DELETE /api/v1/accounts/siti");
    }
}
