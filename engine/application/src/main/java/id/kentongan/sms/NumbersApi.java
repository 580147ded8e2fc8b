package id.kentongan.sms;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import id.kentongan.access.Accounts;
import id.kentongan.access.Caller;
import id.kentongan.adapters.Codes;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Grants numbers from which text messages may come. */
@RestController
@Tag(name = "numbers")
class NumbersApi {
    private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    private final PhoneNumbers numbers;
    private final Accounts accounts;
    private final Codes codes;

    NumbersApi(PhoneNumbers numbers, Accounts accounts, Codes codes) {
        this.numbers = numbers;
        this.accounts = accounts;
        this.codes = codes;
    }

    /** @param region where the number reports from where a message names no other */
    record NumberGrant(Optional<String> account, Optional<String> source, Optional<String> region) {}

    /** A number as it was granted. */
    record Granted(String number, String account, String source, String region) {
        static Granted of(PhoneNumber number) {
            return new Granted(number.number(), number.account(), number.source(), number.region().dotted());
        }
    }

    @Operation(summary = "All numbers from which text messages may come")
    @GetMapping(path = "/api/v1/numbers", produces = APPLICATION_JSON_VALUE)
    List<Granted> numbers(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return numbers.all().stream().filter(one -> caller.sight().holds(one.region())).map(Granted::of).toList();
    }

    @Operation(summary = "Grant a number, or change it", description = "The account must exist and may speak for that source in that region.")
    @PutMapping(path = "/api/v1/numbers/{number}", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    Granted put(@PathVariable String number, @RequestBody NumberGrant grant,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        String account = grant.account().orElse("");
        Caller owner = accounts.named(account)
                .orElseThrow(
                        () -> ProblemException.badValue("account", account, "Tulis nama akun yang ada di /api/v1/accounts."));
        String source = grant.source().orElse("");
        if (!codes.sources().contains(source) || !owner.voice().sources().holds(source)) {
            throw ProblemException.badValue("source", source, Text.of("Tulis sumber yang diwakili akun %s.", account));
        }
        String region = grant.region().orElse("");
        if (!CODE.matcher(region).matches() || !codes.region(RegionCode.of(region))
                || !owner.voice().regions().holds(RegionCode.of(region))) {
            throw ProblemException.badValue("region", region, Text.of("Tulis kode wilayah yang diwakili akun %s.", account));
        }
        caller.mustRead(RegionCode.of(region));
        PhoneNumber granted = new PhoneNumber(written(number), account, source, RegionCode.of(region));
        numbers.grant(caller.name(), granted);
        return Granted.of(granted);
    }

    @Operation(summary = "Take a number back")
    @DeleteMapping("/api/v1/numbers/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String number, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        numbers.find(written(number)).ifPresent(one -> caller.mustRead(one.region()));
        if (!numbers.remove(caller.name(), written(number))) {
            throw ProblemException.notFound("Nomor", number, "Nomor yang ada tercatat di /api/v1/numbers.");
        }
    }

    private static String written(String number) {
        return PhoneNumber.written(number)
                .orElseThrow(() -> ProblemException.badValue("number", number, "Tulis nomor lengkap, misalnya +6281234567890."));
    }
}
