package id.kentongan.sms;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import id.kentongan.access.Caller;
import id.kentongan.adapters.strict.Moments;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a gateway brings text messages. */
@RestController
@Tag(name = "sms")
class SmsApi {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final int LONGEST = 4_000;
    private final Conversation conversation;

    SmsApi(Conversation conversation) {
        this.conversation = conversation;
    }

    /**
     * @param from number of whoever sent it
     * @param id the gateway's own, the same when it brings the message again
     * @param at when it was sent, RFC 3339; absent: now
     */
    record Brought(Optional<String> from, Optional<String> text, Optional<String> id, Optional<String> at) {}

    /** @param reply what to send back to the number */
    record Answered(boolean accepted, String reply) {}

    @Operation(summary = "Bring one text message in; `reply` is for whoever sent it", description = "LAPOR 73.10.01.2002 SOS-01 2 …, NIHIL, BATAL S-…. The number must have been granted. Brought again with the same `id`, "
            + "a message is taken once.")
    @PostMapping(path = "/api/v1/sms", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    Answered bring(@RequestBody Brought brought, @Parameter(hidden = true) @AuthenticationPrincipal Caller gateway) {
        String id = brought.id().filter(ID.asMatchPredicate()).orElseThrow(() -> ProblemException.badValue("id",
                brought.id().orElse(""), "Tulis nomor pesan dari gerbang: 1 sampai 64 huruf, angka, - atau _."));
        String text = brought.text().filter(some -> some.length() <= LONGEST)
                .orElseThrow(() -> ProblemException.badValue("text", "", "Tulis isi pesan, paling panjang 4.000 huruf."));
        Conversation.Reply reply = conversation.answer(new Conversation.Message(brought.from().orElse(""), text, id,
                brought.at().map(SmsApi::moment)), gateway);
        return new Answered(reply.taken(), reply.text());
    }

    private static Instant moment(String text) {
        try {
            return Moments.moment("at", text);
        } catch (Unfit unfit) {
            throw ProblemException.badValue("at", text, String.valueOf(unfit.getMessage()));
        }
    }
}
