package id.kentongan.board;

import id.kentongan.journal.Way;
import id.kentongan.intake.Sender;
import id.kentongan.adapters.Assumed;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.interchange.Deeds;
import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Deed;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Text;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.intake.Intake;
import id.kentongan.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The only door for what people do. Each act is kept in the name of the account that signed in, so that nobody corrects or withdraws another's,
 * and is judged and replayed like any entry.
 */
@Component
public class Acting {
    /** Whatever moment an act says, sent again it is the same act: the moment is ours. */
    private static final Assumed WHENEVER = new Assumed(false, Optional.of(new Assumed.Span(Instant.MIN, Instant.MAX)));

    private final Intake intake;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Acting(Intake intake, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.intake = intake;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What somebody wants to have done.
     *
     * @param id of the client, by which it may be sent again without being done again; absent: a new one
     * @param revision 0, or the next one where it corrects or withdraws what stands under that id
     * @param alert the very alert that it is about; none where it opens one
     */
    public record Wanted(Optional<String> id, int revision, boolean retracted, Deed deed, AlertKey key, Optional<String> alert,
            String reason) {
        /** A new one about an alert. */
        public static Wanted about(AlertKey key, String alert, Deed deed, String reason) {
            return new Wanted(Optional.empty(), 0, false, deed, key, Optional.of(alert), reason);
        }
    }

    /** What became of it. */
    public record Taken(Act act, Acknowledgement receipt) {}

    /**
     * Keeps one act; durable when it returns.
     *
     * @param by name of the account
     * @param way through which of our doors
     * @throws Unfit naming the field that cannot be kept so, or where it corrects what was never done
     */
    public Taken take(Wanted wanted, String by, Way way) throws Unfit {
        String id = wanted.id().isPresent() ? Texts.name("id", wanted.id().get()) : UUID.randomUUID().toString();
        if (wanted.revision() > 0 && before(by, id, wanted.revision()).isEmpty()) {
            throw new Unfit("revision", String.valueOf(wanted.revision()),
                    Text.of("Anda belum mencatat \"%s\" dengan revision %d. Kirim dahulu yang sebelumnya, atau pakai revision 0.",
                            id,
                            wanted.revision() - 1));
        }
        String reason = Deeds.reason(wanted.deed(), wanted.retracted(), wanted.reason().strip());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Act act = new Act(Act.id(by, id, wanted.revision()), wanted.retracted(), wanted.deed(), wanted.key(), wanted.alert(),
                reason,
                now, now);
        Acknowledgement receipt = intake.take(List.of(new Reading.Understood(1, act, WHENEVER)), Sender.acting(by, way));
        if (receipt.accepted() > 0) {
            events.publishEvent(new ActTaken(act.id().toString()));
        }
        return new Taken(kept(act.id()).orElse(act), receipt);
    }

    /** The act of this account that a revision would correct. */
    public Optional<Act> before(String by, String id, int revision) {
        return revision > 0 ? kept(Act.id(by, id, revision - 1)) : Optional.empty();
    }

    private Optional<Act> kept(EntryId id) {
        return journal.find(id).filter(Act.class::isInstance).map(Act.class::cast);
    }
}
