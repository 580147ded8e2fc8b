package id.kentongan.access;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import id.kentongan.facts.Text;
import id.kentongan.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
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
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,48}");
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    private final Accounts accounts;

    AccountsApi(Accounts accounts) {
        this.accounts = accounts;
    }

    /** An account without its password. */
    record Account(String name, AccountRole role) {}

    /** What an account is to have. */
    record Grant(Optional<String> role, Optional<String> password) {}

    @Operation(summary = "All accounts")
    @GetMapping(path = "/api/v1/accounts", produces = APPLICATION_JSON_VALUE)
    List<Account> accounts() {
        return accounts.kept().stream().map(one -> new Account(one.name(), one.role())).toList();
    }

    @Operation(summary = "Make an account, or give one another role and password")
    @PutMapping(path = "/api/v1/accounts/{name}", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    Account put(@PathVariable String name, @RequestBody Grant grant) {
        if (!NAME.matcher(name).matches()) {
            throw ProblemException.badValue("name", name,
                    "Tulis 2 sampai 49 huruf kecil, angka, titik, garis bawah, atau tanda hubung.");
        }
        String given = grant.role().orElse("");
        AccountRole role = Arrays.stream(AccountRole.values()).filter(one -> one.name().equals(given)).findFirst()
                .orElseThrow(
                        () -> ProblemException.badValue("role", given,
                                "Tulis salah satu dari " + List.of(AccountRole.values()) + "."));
        String password = grant.password().orElse("");
        int length = password.length();
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            throw ProblemException.badValue("password", length + " huruf",
                    Text.of("Tulis sandi %d sampai %d huruf.", SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        if (password.isBlank()) {
            throw ProblemException.badValue("password", length + " spasi", "Tulis sandi yang tidak hanya terdiri atas spasi.");
        }
        accounts.keep(name, role, password);
        return new Account(name, role);
    }

    @Operation(summary = "Withdraw an account")
    @DeleteMapping("/api/v1/accounts/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name) {
        if (!accounts.remove(name)) {
            throw ProblemException.notFound("Akun", name, "Nama yang ada tercatat di /api/v1/accounts.");
        }
    }
}
