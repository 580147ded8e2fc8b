package id.kentongan.adapters.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Read;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.SomeCodes;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import java.util.List;

/**
 * Whether a reading is what readers may give: a refusal says what to do, and what was understood is what the contract allows, however it came:
 * written as a line of the contract and read again it is the same.
 */
final class Sound {
    private static final Codes CODES = new SomeCodes();
    private static final Source CONTRACT = Interchange.ndjson(CODES, Receipt.REPLAY);

    private Sound() {}

    /** @throws AssertionError in a sentence, if it is not */
    static void check(Reading reading) {
        that(reading.line() >= 0, "the line lies before the first", reading);
        if (reading instanceof Reading.Refused refused) {
            that(!refused.remedy().isBlank(), "no remedy", reading);
        } else if (reading instanceof Reading.Opening opening) {
            that(opening.edition().work().length() <= 200 && !opening.edition().work().isBlank(), "a work without a name",
                    reading);
            that(CODES.sources().contains(opening.edition().source()), "an unknown source", reading);
        } else if (reading instanceof Reading.Understood understood) {
            check(understood.entry());
        }
    }

    private static void check(JournalEntry entry) {
        if (entry instanceof Observation report) {
            that(!report.nihil() || report.value().signum() == 0, "a zero report of something", report);
        }
        List<Reading> again = CONTRACT.read(new Payload("x.ndjson", Interchange.line(entry).getBytes(UTF_8), Read.RECEIVED))
                .toList();
        that(again.size() == 1 && again.get(0) instanceof Reading.Understood line && same(line.entry(), entry),
                "the contract reads it as " + again, entry);
    }

    private static boolean same(JournalEntry one, JournalEntry other) {
        return one.equals(other) || one instanceof Observation now && other instanceof Observation before
                && now.value().compareTo(before.value()) == 0 && valued(now, before).equals(before);
    }

    private static Observation valued(Observation report, Observation like) {
        return new Observation(report.id(), report.retracted(), report.indicator(), report.region(), like.value(),
                report.occurredAt(),
                report.receivedAt(), report.grade(), report.classification(), report.origin(), report.kind(), report.text());
    }

    private static void that(boolean holds, String what, Object of) {
        if (!holds) {
            throw new AssertionError(what + ": " + of);
        }
    }
}
