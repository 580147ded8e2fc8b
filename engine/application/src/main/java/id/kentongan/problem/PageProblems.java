package id.kentongan.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** On a page a problem becomes the error page of its status. */
@ControllerAdvice(annotations = Controller.class)
final class PageProblems {

    @ExceptionHandler
    void problem(ProblemException exception, HttpServletResponse response) throws IOException {
        response.sendError(exception.problem().status());
    }
}
