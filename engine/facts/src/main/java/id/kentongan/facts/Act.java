package id.kentongan.facts;

import java.time.Instant;
import java.util.Optional;

/**
 * Tindakan: what a person did about an alert, or about a concern that no rule knows. Made only by our own doors for who has signed in; never
 * changed: its author corrects it by a new revision and withdraws it by one marked retracted.
 *
 * @param key the concern that it is about
 * @param alert id of the very alert that it is about; absent: whichever is open when it is received
 * @param reason why, in the words of the actor; empty only where the deed needs none
 */
public record Act(EntryId id, boolean retracted, Deed deed, AlertKey key, Optional<String> alert, String reason,
        Instant occurredAt,
        Instant receivedAt) implements JournalEntry {
    /** How the contract names this type of line. */
    public static final String TYPE = "TINDAKAN";

    /** Stands before the name of an account where other entries name a source, so that nobody who reports can be taken for it. */
    private static final String PERSON = "pengguna:";

    /** @throws IllegalArgumentException if a reason is wanting or cannot be written in a line, or a concern of a rule is to be raised by hand */
    public Act {
        if (reason.isBlank() && deed.verb().reasoned() && !retracted) {
            throw new IllegalArgumentException(Text.of("%s needs a reason.", deed.verb()));
        }
        if (reason.chars().anyMatch(letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0)) {
            throw new IllegalArgumentException(Text.of("The reason of %s holds control characters.", id));
        }
        if (deed instanceof Deed.Raise && !key.manual()) {
            throw new IllegalArgumentException(
                    Text.of("%s is judged by rules; only codes that begin with %s are raised by hand.", key, AlertKey.MANUAL));
        }
    }

    /** The identity of an act of this account. */
    public static EntryId id(String actor, String id, int revision) {
        return new EntryId(PERSON + actor, id, revision);
    }

    /** An act of handling as it was kept before there were others, by whoever had reported it. */
    public static Act of(Handling handling) {
        return new Act(handling.id(), false, new Deed.Handle(handling.progress(), handling.unit()), handling.alert(),
                Optional.empty(),
                handling.text(), handling.occurredAt(), handling.receivedAt());
    }

    /** The name of the account; of an old handling the source that reported it. */
    public String actor() {
        return personal() ? id.source().substring(PERSON.length()) : id.source();
    }

    /** Whether an account made it, as against a handling that was reported like an observation before there were acts. */
    public boolean personal() {
        return id.source().startsWith(PERSON) && id.source().length() > PERSON.length();
    }

    /** What it says of handling, as rules see it; none where it was withdrawn or says something else. */
    public Optional<Handling> handling() {
        return deed instanceof Deed.Handle handle && !retracted
                ? Optional.of(new Handling(id, key, handle.progress(), handle.unit(), occurredAt, receivedAt, reason))
                : Optional.empty();
    }

    /** Whether it means this very alert, of those that are ever open for its concern. */
    public boolean means(String openAlert) {
        return alert.map(openAlert::equals).orElse(true);
    }

    /** Whether another revision asks for nothing else, be it in other words. */
    public boolean asksLike(Act other) {
        return retracted == other.retracted && deed.equals(other.deed) && key.equals(other.key) && alert.equals(other.alert);
    }

    @Override
    public Act occurredAt(Instant moment) {
        return new Act(id, retracted, deed, key, alert, reason, moment, receivedAt);
    }

    @Override
    public Act receivedAt(Instant moment) {
        return new Act(id, retracted, deed, key, alert, reason, occurredAt, moment);
    }
}
