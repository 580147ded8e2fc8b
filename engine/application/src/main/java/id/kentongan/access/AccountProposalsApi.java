package id.kentongan.access;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An admin of some regions proposes accounts that reach no further than he does; the centre grants them. */
@RestController
@Tag(name = "accounts")
class AccountProposalsApi {
    private static final int LONGEST_REASON = 500;

    private final AccountProposals proposals;
    private final Accounts accounts;
    private final Granting granting;

    AccountProposalsApi(AccountProposals proposals, Accounts accounts, Granting granting) {
        this.proposals = proposals;
        this.accounts = accounts;
        this.granting = granting;
    }

    /**
     * What waits.
     *
     * @param before how the account is now, in words; absent for a new one
     * @param password whether the account gets another password with it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Proposed(long id, AccountsApi.Account account, Optional<String> before, boolean password, String proposedBy,
            Instant proposedAt) {
        static Proposed of(AccountProposal one) {
            return new Proposed(one.id(), AccountsApi.Account.of(one.account()),
                    Optional.of(one.before()).filter(words -> !words.isEmpty()), !one.account().passwordHash().isEmpty(),
                    one.proposedBy(), one.proposedAt());
        }
    }

    @Operation(summary = "Accounts that wait for the centre", description = "For the centre all of them, for others their own.")
    @GetMapping(path = "/api/v1/account-proposals", produces = APPLICATION_JSON_VALUE)
    List<Proposed> waiting(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return proposals.open().stream().filter(one -> mayDecide(caller, one)).map(Proposed::of).toList();
    }

    @Operation(summary = "Propose an account, or a change of one", description = "As `PUT /api/v1/accounts/{name}`. It may reach no further than "
            + "its proposer: his regions, his clearance, and neither `ADMIN` nor `AUDITOR`.")
    @PutMapping(path = "/api/v1/account-proposals/{name}", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    Proposed propose(@PathVariable String name, @RequestBody Grant grant,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        Granting.checkName(name);
        Optional<Caller> before = accounts.named(name);
        Optional<String> hash = grant.checkedPassword(name).map(accounts::hash);
        Caller account = granting.granted(name, grant, hash, before.map(one -> one.with("")));
        before.ifPresent(caller::mustReach);
        caller.mustReach(account);
        return Proposed.of(proposals.propose(caller, account, before));
    }

    @Operation(summary = "Grant a proposed account", description = "For the centre.")
    @PostMapping(path = "/api/v1/account-proposals/{id}/grant", produces = APPLICATION_JSON_VALUE)
    AccountsApi.Account grant(@PathVariable long id, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        caller.mustBeOfTheCentre();
        Caller account = proposals.grant(caller, found(id, caller));
        accounts.bounded(account.name());
        return AccountsApi.Account.of(account);
    }

    @Operation(summary = "Turn a proposal down, or take it back")
    @DeleteMapping("/api/v1/account-proposals/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @RequestParam(defaultValue = "") String reason,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        if (reason.length() > LONGEST_REASON) {
            throw ProblemException.badValue("reason", reason.length() + " huruf",
                    Text.of("Tulis paling panjang %d huruf.", LONGEST_REASON));
        }
        proposals.remove(caller, found(id, caller), reason);
    }

    private AccountProposal found(long id, Caller caller) {
        return proposals.open(id).filter(one -> mayDecide(caller, one)).orElseThrow(() -> new ProblemException(
                new HttpProblem(404,
                        "Usul itu tidak ada, atau sudah diputuskan. Yang menunggu: GET /api/v1/account-proposals.")));
    }

    private static boolean mayDecide(Caller caller, AccountProposal proposal) {
        return caller.ofTheCentre() || proposal.proposedBy().equals(caller.name());
    }
}
