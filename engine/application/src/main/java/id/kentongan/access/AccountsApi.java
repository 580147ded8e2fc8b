package id.kentongan.access;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Grants and withdraws accounts. Passwords go in and never come out. */
@RestController
@Tag(name = "accounts")
class AccountsApi {
    private final Accounts accounts;
    private final Granting granting;

    AccountsApi(Accounts accounts, Granting granting) {
        this.accounts = accounts;
        this.granting = granting;
    }

    /** An account without its password; {@code ["*"]} stands for every region, and every source. */
    record Account(String name, AccountRole role, List<String> regions, List<String> sources, Classification clearance,
            String unit) {
        static Account of(Caller account) {
            Bounds bounds = account.bounds();
            return new Account(account.name(), account.role(), bounds.regions().written(), bounds.sources().written(),
                    account.clearance(), bounds.unit());
        }
    }

    @Operation(summary = "All accounts", description = "For an admin of some regions those that reach no further.")
    @GetMapping(path = "/api/v1/accounts", produces = APPLICATION_JSON_VALUE)
    List<Account> accounts(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return accounts.kept().stream().filter(caller::holds).map(Account::of).toList();
    }

    @Operation(summary = "Make an account, or change one", description = "`regions` (codes, each with all below it) say where it may speak and read, `sources` whose reports it may hand in, `clearance` how "
            + "secret what it reads may be; `[\"*\"]` is all of them. A new account needs `role` and `password` and has no regions and no sources unless they are given; "
            + "of an existing one absent fields stay. For the centre; an admin of some regions proposes.")
    @PutMapping(path = "/api/v1/accounts/{name}", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    Account put(@PathVariable String name, @RequestBody Grant grant,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        Granting.checkName(name);
        if (!caller.ofTheCentre()) {
            throw new ProblemException(new HttpProblem(403, Text.of(
                    "Akun diberi wewenang oleh admin pusat. Usulkan: PUT /api/v1/account-proposals/%s.", name)));
        }
        // Hashed before the audit is asked for its next row: nobody waits for it behind a slow hash.
        Optional<String> hash = grant.checkedPassword(name).map(accounts::hash);
        Caller account = accounts.change(caller.name(), name, before -> granting.granted(name, grant, hash, before));
        if (grant.bounding()) {
            accounts.bounded(name);
        }
        return Account.of(account);
    }

    @Operation(summary = "Withdraw an account")
    @DeleteMapping("/api/v1/accounts/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        if (!caller.ofTheCentre()) {
            accounts.named(name).ifPresent(caller::mustReach);
        }
        if (RouteAccounts.reserved(name) && accounts.named(name).isPresent()) {
            throw new ProblemException(new HttpProblem(409, Text.of(
                    "Akun %s milik jalur masuk dan tidak dapat dihapus. Untuk menutupnya, beri sources dan regions kosong: [].",
                    HttpProblem.quoted(name))));
        }
        if (!accounts.remove(caller.name(), name)) {
            throw ProblemException.notFound("Akun", name, "Nama yang ada tercatat di /api/v1/accounts.");
        }
    }
}
