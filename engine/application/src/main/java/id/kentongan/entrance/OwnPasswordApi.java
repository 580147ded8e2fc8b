package id.kentongan.entrance;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.kentongan.access.Caller;
import id.kentongan.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own password. Passwords go in and never come out. */
@RestController
@Tag(name = "accounts")
class OwnPasswordApi {
    private final OwnPassword passwords;

    OwnPasswordApi(OwnPassword passwords) {
        this.passwords = passwords;
    }

    /** The password that one has, and the one that one wants. */
    record Change(Optional<String> old, @JsonProperty("new") Optional<String> wanted) {}

    @Operation(summary = "Change one's own password", description = "All sessions and live streams of the account end.")
    @PutMapping(path = "/api/v1/accounts/me/password", consumes = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Change change, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        String old = change.old().orElseThrow(() -> ProblemException.badValue("old", "", "Tulis sandi Anda yang sekarang."));
        String wanted = change.wanted().orElseThrow(() -> ProblemException.badValue("new", "", "Tulis sandi yang baru."));
        passwords.change(caller, old, wanted, request.getRemoteAddr());
    }
}
