package id.kentongan.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where one request ends and the next begins, over a real socket: nobody hides a second request in the body of a first. */
@WebContext
class RequestEndsTest {
    private static final String POST = "POST /api/v1/observations HTTP/1.1\r\nHost: x\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString(("integrator:" + WebContext.PASSWORD).getBytes(StandardCharsets.UTF_8))
            + "\r\nContent-Type: application/x-ndjson\r\n";
    private static final String SECOND = "GET /masuk HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @LocalServerPort
    private int port;

    /** The length would take the second request into the body; the chunks end before it. */
    @Test
    void chunksCountAndTheLengthBesideThemIsNotBelieved() throws IOException {
        String whole = POST + "Content-Length: " + ("3\r\nabc\r\n0\r\n\r\n".length() + SECOND.length())
                + "\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        String answers = said(whole + SECOND);
        assertThat(answers).startsWith("HTTP/1.1 422");
        // Tomcat may end the connection there or answer what follows; it never takes it for a part of the report.
        assertThat(answers).doesNotContain("GET /masuk");
    }

    @Test
    void twoLengthsOrAnUnknownFormOfTheBodyAreRefusedAndWhatFollowsIsNotAnswered() throws IOException {
        for (String ambiguous : List.of("Content-Length: 3\r\nContent-Length: 0\r\n", "Content-Length: 3, 0\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: +3\r\n", "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: lain\r\n")) {
            String answers = said(POST + ambiguous + "\r\nabc" + SECOND);
            assertThat(answers).as(ambiguous).startsWith("HTTP/1.1 4").doesNotContain("name=\"sandi\"");
        }
    }

    private String said(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
