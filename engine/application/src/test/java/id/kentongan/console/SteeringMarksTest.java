package id.kentongan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SteeringMarksTest {
    private static final String WRITTEN = "Laporan \u202Eterbalik\u2066 \u001B[2J selesai, \u0639\u0631\u0628\u064A \u00E9\n";

    @Test
    void whateverAPageWritesTurnsNothingAround() throws Exception {
        assertThat(seen("/peringatan/x"))
                .isEqualTo("Laporan \uFFFDterbalik\uFFFD \uFFFD[2J selesai, \u0639\u0631\u0628\u064A \u00E9\n\uFFFDx");
    }

    @Test
    void programsGetWhatWasReported() throws Exception {
        assertThat(seen("/api/v1/alerts")).isEqualTo(WRITTEN + "\u202Ex");
    }

    private static String seen(String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        new SteeringMarks().doFilter(new MockHttpServletRequest("GET", path), response, (request, wrapped) -> {
            PrintWriter page = wrapped.getWriter();
            page.write(WRITTEN);
            page.write('\u202E');
            page.write(new char[]{'x'});
            page.flush();
        });
        return response.getContentAsString();
    }
}
