package id.kentongan.adapters;

import id.kentongan.facts.Text;
import id.kentongan.facts.Act;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Whether two entries of one id and revision say the same. Numbers and moments are compared by value, moments in whole microseconds as the
 * journal keeps them. The time of receipt is no content, nor is what the reader filled in.
 */
final class Content {
    private Content() {}

    static boolean same(JournalEntry read, JournalEntry recorded, Assumed assumed) {
        if (!read.id().equals(recorded.id())) {
            throw new IllegalArgumentException(Text.of("%s is not %s.", read.id(), recorded.id()));
        }
        if (!assumed.may(micros(recorded.occurredAt()), micros(read.occurredAt()))) {
            return false;
        }
        if (read instanceof Observation now && recorded instanceof Observation before) {
            return same(now, before, assumed);
        }
        if (read instanceof Act now && recorded instanceof Act before) {
            return now.asksLike(before) && now.reason().equals(before.reason());
        }
        return read.equals(recorded);
    }

    private static boolean same(Observation now, Observation before, Assumed assumed) {
        return now.retracted() == before.retracted() && now.indicator().equals(before.indicator())
                && now.region().equals(before.region()) && now.value().compareTo(before.value()) == 0
                && now.grade().equals(before.grade())
                && (assumed.classification() || now.classification() == before.classification())
                && now.origin().equals(before.origin()) && now.kind() == before.kind() && now.text().equals(before.text());
    }

    private static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
