package id.kentongan.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last stop for every error: problem+json for programs, a page in our look for people. Never says more than the status. */
@Hidden
@Controller
final class ErrorAnswers implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    @Nullable
    String answer(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/").toString();
        if (path.startsWith("/api/")) {
            SafeHeaders.write(request, response, SafeHeaders.OF_NO_PAGE);
            Diagnosis.of(status, path).write(request, response);
            return null;
        }
        SafeHeaders.write(request, response, SafeHeaders.OF_PAGES);
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("known", known(status));
        return "galat";
    }

    /** The status whose sentences in {@code pesan.properties} fit best. */
    static String known(int status) {
        return switch (status) {
            case 403, 404, 429, 503 -> String.valueOf(status);
            default -> status < 500 || status == 501 ? "400" : "500";
        };
    }
}
