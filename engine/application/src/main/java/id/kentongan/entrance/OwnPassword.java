package id.kentongan.entrance;

import id.kentongan.access.Accounts;
import id.kentongan.access.Caller;
import id.kentongan.access.PasswordRules;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** People change their own password. The old one is asked for and counts as a sign-in: who guesses it must wait like anybody. */
@Component
public class OwnPassword {
    private final SignIn signIn;
    private final Accounts accounts;

    OwnPassword(SignIn signIn, Accounts accounts) {
        this.signIn = signIn;
        this.accounts = accounts;
    }

    /**
     * All sessions and streams of the account end.
     *
     * @return the account as it is then
     * @throws ProblemException 403 if the old password is wrong, 400 if the new one is weak or the old one again, 409 for a user of the
     *         demonstration, 429 or 503 if the old one was not looked at
     */
    public Caller change(Caller caller, String old, String wanted, String address) {
        if (caller.byToken()) {
            throw new ProblemException(new HttpProblem(403, "Token tidak dapat mengganti sandi. Pakai nama pengguna dan sandi."));
        }
        accounts.leaveGuestsAlone(caller.name());
        Caller now = known(caller, old, address);
        if (wanted.equals(old)) {
            throw ProblemException.badValue("new", wanted.length() + " huruf", "Tulis sandi yang lain dari yang lama.");
        }
        PasswordRules.complaint(caller.name(), wanted).ifPresent(complaint -> {
            throw ProblemException.badValue("new", wanted.length() + " huruf", complaint);
        });
        try {
            return accounts.changePassword(now, wanted);
        } catch (NotNow later) {
            throw later(later);
        }
    }

    /** The session in which the password was changed goes on, under another number. */
    public void stay(Caller changed, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(changed, null, changed.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private Caller known(Caller caller, String old, String address) {
        try {
            return signIn.check(caller.name(), old, address);
        } catch (BadCredentialsException wrong) {
            throw new ProblemException(new HttpProblem(403,
                    "Sandi lama tidak cocok. Periksa, lalu tulis lagi; setelah lima kali gagal Anda harus menunggu.",
                    Map.of("field", "old")));
        } catch (NotNow later) {
            throw later(later);
        }
    }

    private static ProblemException later(NotNow later) {
        return ProblemException.later(Refusal.later(later), Duration.ofSeconds(later.seconds()));
    }
}
