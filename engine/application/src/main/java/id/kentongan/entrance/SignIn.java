package id.kentongan.entrance;

import id.kentongan.access.AccountChanged;
import id.kentongan.access.Accounts;
import id.kentongan.access.Caller;
import id.kentongan.audit.AuditTrail;
import id.kentongan.audit.AuditedAct;
import id.kentongan.audit.Trace;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/** Checks name and password, few at a time, and makes those who keep failing wait. The only way to have a password looked at. */
@Component
class SignIn {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final RecentMatches recent;
    private final Antechamber antechamber = new Antechamber();
    /** Of a password that nobody has: looking at it takes as long for a name that does not exist as for one that does. */
    private final String nobodys;

    SignIn(Accounts accounts, PasswordEncoder passwords, Attempts attempts, AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.recent = new RecentMatches(clock);
        this.nobodys = Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString()));
    }

    /** The same for a filter; no manager or provider that the context would find, so that no other way leads in. */
    Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Object given = attempt.getCredentials();
        Caller caller = check(attempt.getName(), given == null ? "" : given.toString(), address);
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities());
    }

    /**
     * @throws NotNow if the password was not looked at
     * @throws BadCredentialsException if there is no such account, or its password is another
     */
    Caller check(String name, String password, String address) {
        try {
            Optional<Caller> account = accounts.named(name);
            Attempt attempt = Attempt.of(account.map(Caller::name), name, address);
            return known(account, password, attempt)
                    .orElseGet(() -> antechamber.pass(attempt, () -> known(accounts.named(name), password, attempt)
                            .orElseGet(() -> look(accounts.named(name), password, attempt))));
        } catch (DataAccessException | TransactionException away) {
            throw NotNow.uncounted();
        }
    }

    /** Who waits is told so whether the password is right or not; otherwise guessing would go on. */
    private Optional<Caller> known(Optional<Caller> account, String password, Attempt attempt) {
        refuse(attempts.wait(attempt));
        return account.filter(one -> recent.has(one, password));
    }

    private Caller look(Optional<Caller> account, String password, Attempt attempt) {
        refuse(attempts.reserve(attempt));
        boolean right;
        try {
            right = passwords.matches(password,
                    account.map(Caller::passwordHash).filter(hash -> !hash.isEmpty()).orElse(nobodys));
        } catch (NotNow busy) {
            attempts.release(attempt);
            throw busy;
        }
        Optional<Caller> known = account.filter(one -> right);
        trail.record(Trace.of(attempt.account(), known.isPresent() ? AuditedAct.SIGNED_IN : AuditedAct.SIGN_IN_FAILED,
                attempt.address()));
        Caller caller = known.orElseThrow(() -> new BadCredentialsException("Wrong name or password."));
        attempts.succeeded(attempt);
        recent.add(caller, password);
        return caller;
    }

    private static void refuse(Duration wait) {
        if (!wait.isZero()) {
            throw NotNow.failed(wait);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    public void changed(AccountChanged change) {
        recent.forget(change.name());
        attempts.forget(change.name());
    }

}
