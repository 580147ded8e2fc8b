package id.kentongan.console;

import id.kentongan.access.Caller;
import id.kentongan.entrance.OwnPassword;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which people change their own password. */
@Controller
class OwnPasswordPage {
    private final OwnPassword passwords;
    private final MessageSource messages;

    OwnPasswordPage(OwnPassword passwords, MessageSource messages) {
        this.passwords = passwords;
        this.messages = messages;
    }

    @GetMapping("/sandi")
    String page() {
        return "sandi";
    }

    @PostMapping("/sandi")
    String change(@RequestParam(defaultValue = "") String lama, @RequestParam(defaultValue = "") String baru,
            @RequestParam(defaultValue = "") String ulang, @AuthenticationPrincipal Caller caller, Model model, Locale language,
            HttpServletRequest request, HttpServletResponse response) {
        if (!baru.equals(ulang)) {
            model.addAttribute("galat", messages.getMessage("sandi.beda", null, language));
            return "sandi";
        }
        try {
            passwords.stay(passwords.change(caller, lama, baru, request.getRemoteAddr()), request, response);
        } catch (ProblemException refused) {
            HttpProblem problem = refused.problem();
            response.setStatus(problem.status());
            refused.again().ifPresent(again -> response.setHeader("Retry-After", String.valueOf(again.toSeconds())));
            model.addAttribute("galat", problem.more().getOrDefault("remedy", problem.detail()));
            return "sandi";
        }
        return "redirect:/sandi?diganti";
    }
}
