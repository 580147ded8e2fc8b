package id.kentongan.access;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.adapters.Codes;
import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs: made once, shown once, taken back at any moment. Whoever grants accounts does so for others too. */
@RestController
@Tag(name = "tokens")
class TokensApi {
    private static final int LONGEST_LABEL = 100;
    private static final int DAYS = 90;
    private static final int MOST_DAYS = 366;

    private final Tokens tokens;
    private final Accounts accounts;
    private final Codes codes;

    TokensApi(Tokens tokens, Accounts accounts, Codes codes) {
        this.codes = codes;
        this.tokens = tokens;
        this.accounts = accounts;
    }

    /**
     * @param account whose token it is to be; absent: one's own
     * @param scope names of rights; absent: all that the account has
     * @param regions codes beyond which it neither speaks nor reads; absent: those of the account
     * @param sources for which alone it speaks; absent: those of the account
     * @param days how long it holds, 1 to 366; absent: 90
     */
    record Wish(Optional<String> label, Optional<String> account, Optional<List<String>> scope, Optional<List<String>> regions,
            Optional<List<String>> sources, Optional<Integer> days) {}

    /** A token without its secret. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Shown(String id, String account, String label, List<String> scope, List<String> regions, List<String> sources,
            Instant createdAt, Instant expiresAt,
            Optional<Instant> lastUsedAt) {
        static Shown of(Token token) {
            return new Shown(token.id(), token.account(), token.label(), token.scope(), token.regions().written(),
                    token.sources().written(), token.madeAt(), token.expiresAt(), token.usedAt());
        }
    }

    /** @param token what the program sends as {@code Authorization: Bearer}; shown here and never again */
    record Made(String id, String token, String account, String label, List<String> scope, Instant createdAt,
            Instant expiresAt) {}

    @Operation(summary = "Make a token for a program", description = "It never allows more than its account is allowed at that moment, and ends with it. `token` is shown once.")
    @PostMapping(path = "/api/v1/tokens", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@RequestBody Wish wish, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        inPerson(caller);
        Caller owner = owner(wish.account().orElse(caller.name()), caller);
        Tokens.Fresh fresh = tokens
                .make(caller.name(), reach(wish, owner), owner.name(), label(wish), Duration.ofDays(days(wish)))
                .orElseThrow(() -> new ProblemException(new HttpProblem(409, Text.of(
                        "Akun %s sudah mempunyai %d token. Cabut yang tidak dipakai lagi dengan DELETE /api/v1/tokens/ID.",
                        HttpProblem.quoted(owner.name()), Tokens.OF_AN_ACCOUNT))));
        Token token = fresh.token();
        return new Made(token.id(), fresh.secret(), token.account(), token.label(), token.scope(), token.madeAt(),
                token.expiresAt());
    }

    @Operation(summary = "One's own tokens; for whoever grants accounts, those of all")
    @GetMapping(path = "/api/v1/tokens", produces = APPLICATION_JSON_VALUE)
    List<Shown> tokens(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        inPerson(caller);
        return (caller.may(Right.GRANT) ? tokens.all() : tokens.of(caller.name())).stream().map(Shown::of).toList();
    }

    @Operation(summary = "Take a token back; it holds no longer from the next request on")
    @DeleteMapping("/api/v1/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        inPerson(caller);
        Token token = tokens.one(id).filter(one -> one.account().equals(caller.name()) || caller.may(Right.GRANT))
                .orElseThrow(() -> ProblemException.notFound("Token", id, "Token Anda tercatat di /api/v1/tokens."));
        tokens.revoke(caller.name(), token);
    }

    /** A token that makes tokens would never end. */
    private static void inPerson(Caller caller) {
        if (caller.byToken()) {
            throw new ProblemException(new HttpProblem(403,
                    "Token tidak dapat membuat, melihat, atau mencabut token. Pakai nama pengguna dan sandi (HTTP Basic)."));
        }
    }

    private Caller owner(String account, Caller caller) {
        if (!account.equals(caller.name()) && !caller.may(Right.GRANT)) {
            throw ProblemException.badValue("account", account,
                    "Hanya admin membuat token untuk akun lain. Hilangkan bidang ini.");
        }
        return accounts.named(account)
                .orElseThrow(
                        () -> ProblemException.badValue("account", account, "Tulis nama akun yang ada di /api/v1/accounts."));
    }

    private static String label(Wish wish) {
        String label = wish.label().orElse("").strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.badValue("label", label, Text.of(
                    "Tulis untuk apa token ini, paling panjang %d huruf dalam satu baris, misalnya \"server FKDM Gowa\".",
                    LONGEST_LABEL));
        }
        return label;
    }

    private Token.Reach reach(Wish wish, Caller owner) {
        return new Token.Reach(scope(wish, owner),
                Territory
                        .of(Grant.listed("regions", wish.regions().orElse(List.of(Bounds.ALL)), one -> Grant.exists(one, codes))),
                Bodies.of(Grant.listed("sources", wish.sources().orElse(List.of(Bounds.ALL)), codes.sources()::contains)));
    }

    private static List<String> scope(Wish wish, Caller owner) {
        List<String> scope = wish.scope().orElse(List.of(Token.ALL));
        List<String> possible = owner.rights().stream().map(Right::name).sorted().toList();
        scope.stream().filter(right -> !possible.contains(right) && !scope.equals(List.of(Token.ALL))).findFirst()
                .ifPresent(unknown -> {
                    throw ProblemException.badValue("scope", unknown,
                            Text.of("Akun %s mempunyai wewenang %s. Tulis sebagian darinya.", HttpProblem.quoted(owner.name()),
                                    String.join(", ", possible)));
                });
        if (scope.isEmpty()) {
            throw ProblemException.badValue("scope", "[]",
                    Text.of("Tulis sedikitnya satu dari %s.", String.join(", ", possible)));
        }
        return scope.stream().distinct().toList();
    }

    private static int days(Wish wish) {
        int days = wish.days().orElse(DAYS);
        if (days < 1 || days > MOST_DAYS) {
            throw ProblemException.badValue("days", String.valueOf(days), Text.of("Tulis 1 sampai %d hari.", MOST_DAYS));
        }
        return days;
    }
}
