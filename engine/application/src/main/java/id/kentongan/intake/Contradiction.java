package id.kentongan.intake;

import id.kentongan.adapters.Reading;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import java.util.Optional;

/**
 * A line that bears the id and revision of an entry in the journal and says something else. The journal keeps what it has; the sender is
 * told to send a correction. Times and wording do not count: the same sheet dropped again may be read with another time.
 */
final class Contradiction {
    private Contradiction() {}

    static Optional<Reading.Refused> between(Reading.Understood line, JournalEntry kept) {
        JournalEntry sent = line.entry();
        if (sent instanceof Observation now && kept instanceof Observation before) {
            return first(line, "retracted", now.retracted(), before.retracted())
                    .or(() -> first(line, "indicator", now.indicator(), before.indicator()))
                    .or(() -> first(line, "region", now.region(), before.region()))
                    .or(() -> first(line, "value", now.value().stripTrailingZeros().toPlainString(),
                            before.value().stripTrailingZeros().toPlainString()))
                    .or(() -> first(line, "kind", now.kind(), before.kind()));
        }
        if (sent instanceof Handling now && kept instanceof Handling before) {
            return first(line, "criterion", now.alert(), before.alert()).or(() -> first(line, "progress", now.progress(),
                    before.progress()));
        }
        return Optional.of(refused(line, "id", sent.id().id(), "laporan lain jenisnya"));
    }

    private static Optional<Reading.Refused> first(Reading.Understood line, String field, Object sent, Object kept) {
        return sent.equals(kept) ? Optional.empty() : Optional.of(refused(line, field, sent.toString(), kept.toString()));
    }

    private static Reading.Refused refused(Reading.Understood line, String field, String sent, String kept) {
        return new Reading.Refused(line.line(), field, sent,
                "%s sudah tercatat dengan isi lain (%s: %s). Bila ini koreksi, kirim dengan revision yang lebih besar; bila laporan baru, beri id baru."
                        .formatted(line.entry().id(), field, kept),
                line.entry().toString());
    }
}
