package id.kentongan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ApiProblemsTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/observations");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aSenderThatHangsUpIsNoFaultOfTheServer() {
        assertThat(new ApiProblems().resolveException(request, response, null, new UncheckedIOException(new EOFException())))
                .isNotNull();
        assertThat(response.getStatus()).isLessThan(500);
        assertThat(response.getContentLength()).isZero();
    }

    @Test
    void whatNobodyForesawIsAProblemWithoutItsTrace() throws Exception {
        new ApiProblems().resolveException(request, response, null, new IllegalStateException("rahasia dapur"));
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).doesNotContain("rahasia dapur", "IllegalState");
    }
}
