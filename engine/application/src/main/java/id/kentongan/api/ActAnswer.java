package id.kentongan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.facts.Act;
import id.kentongan.facts.Deed;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a person did.
 *
 * @param entry cited as {@code source/id@revision}
 * @param id by which its author corrects or withdraws it, with the next revision
 * @param payload what belongs to the act, by the names of the contract
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ActAnswer(String entry, String id, int revision, boolean retracted, Deed.Verb act, String actor, String criterion,
        String region,
        Optional<String> alert, String reason, Map<String, String> payload, Instant occurredAt, Instant receivedAt) {

    static ActAnswer of(Act act) {
        return new ActAnswer(act.id().toString(), act.id().id(), act.id().revision(), act.retracted(), act.deed().verb(),
                act.actor(),
                act.key().code(), act.key().region().dotted(), act.alert(), act.reason(), act.deed().payload(), act.occurredAt(),
                act.receivedAt());
    }
}
