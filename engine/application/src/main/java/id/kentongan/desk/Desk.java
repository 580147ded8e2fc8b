package id.kentongan.desk;

import id.kentongan.access.Caller;
import id.kentongan.access.Sight;
import id.kentongan.audit.SecretReads;
import id.kentongan.intake.Refusals;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Meja penolakan: what was refused, for who can mend it, as far as he may read it. */
@Component
public class Desk {
    private final Refusals refusals;
    private final SecretReads reads;

    Desk(Refusals refusals, SecretReads reads) {
        this.refusals = refusals;
        this.reads = reads;
    }

    /** Those before a number, newest first. What is secret is written down before it is shown. */
    public List<Refusals.Kept> before(long number, int most, Caller reader) {
        List<Refusals.Kept> found = refusals.before(number, most, reader.sight()).stream()
                .map(one -> readable(one, reader) ? one : one.withheld()).toList();
        found.stream().filter(one -> one.told().isPresent()).forEach(one -> reads.shown(reader.name(),
                "penolakan/" + one.number(), one.classification(), one.refusedAt()));
        return found;
    }

    /** One of them, withheld where it is too secret. */
    Optional<Refusals.Kept> find(long number, Caller reader) {
        return number < 0 || number == Long.MAX_VALUE
                ? Optional.empty()
                : refusals.find(number, reader.sight()).map(one -> readable(one, reader) ? one : one.withheld());
    }

    private static boolean readable(Refusals.Kept one, Caller reader) {
        Sight sight = reader.sight();
        return one.scope().map(region -> sight.sees(region, one.classification()))
                .orElseGet(() -> sight.seesEverywhere(one.classification()));
    }
}
