package id.kentongan.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form of someone who has not signed in yet. */
@Controller
final class SignInPage {

    @GetMapping("/masuk")
    String page() {
        return "masuk";
    }
}
