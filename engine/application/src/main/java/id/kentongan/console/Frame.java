package id.kentongan.console;

import id.kentongan.access.Caller;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content: who is signed in, and the way to the other language. */
@ControllerAdvice(annotations = Controller.class)
final class Frame {

    @ModelAttribute("pemanggil")
    @Nullable
    Caller caller(@AuthenticationPrincipal @Nullable Caller caller) {
        return caller;
    }

    /** The page itself without its parameters; an error page leads home, for its own address failed. */
    @ModelAttribute("alamat")
    String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null ? request.getRequestURI() : "/";
    }
}
