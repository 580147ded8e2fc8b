package id.kentongan.simulation;

import java.util.Optional;
import id.kentongan.facts.Level;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is reported: new, corrected and withdrawn, in time, late, ahead, copied from one another, in earnest and as a drill. */
final class Reports {
    private static final List<String> REGIONS = List.of("73.10.01", "73.10.02", "73.10.03", "35.14.01", "35.14.01.2001",
            "73.10.01.2001");
    private static final List<String> INDICATORS = List.of("KEA-01", "KEA-01", "SIB-01", "NIHIL");
    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;

    private final Random random;
    private final List<Observation> reported = new ArrayList<>();
    private final List<Act> handled = new ArrayList<>();
    private final List<Act> ordered = new ArrayList<>();

    Reports(Random random) {
        this.random = random;
    }

    /** @param more regions that the book in force knows beside those that all books know */
    Observation report(Instant now, List<String> more) {
        List<String> regions = new ArrayList<>(REGIONS);
        regions.addAll(more);
        int number = reported.size();
        String source = random.nextInt(3) == 0 ? "POLRES" : "DESA";
        String indicator = any(INDICATORS);
        String origin = random.nextInt(6) == 0 ? "salinan/" + number / 9 : source + "/r" + number;
        Observation report = new Observation(new EntryId(source, "r" + number, 0), false, indicator, RegionCode.of(any(regions)),
                value(indicator), moment(now), now, new Grade(source.equals("POLRES") ? 'B' : 'C', 1 + random.nextInt(6)),
                any(List.of(Classification.values())), origin, random.nextInt(11) == 0 ? Kind.EXERCISE : Kind.ACTUAL, "");
        reported.add(report);
        return report;
    }

    /** Another revision of something reported: withdrawn, or with another value, moment or region. Some revisions are skipped. */
    Observation correction(Instant now) {
        int which = random.nextInt(reported.size());
        Observation before = reported.get(which);
        EntryId id = new EntryId(before.id().source(), before.id().id(), before.id().revision() + 1 + random.nextInt(2));
        boolean elsewhere = random.nextInt(3) == 0;
        Observation corrected = new Observation(id, random.nextInt(4) == 0, before.indicator(),
                elsewhere ? RegionCode.of(any(REGIONS)) : before.region(), value(before.indicator()),
                random.nextBoolean() ? earlier(before.occurredAt(), now) : moment(now), now, before.grade(),
                before.classification(), before.origin(), before.kind(), "");
        reported.set(which, corrected);
        return corrected;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What was done about an alert, or a correction of what was said to have been done. */
    Act handling(AlertKey alert, Instant now) {
        boolean corrected = !handled.isEmpty() && random.nextInt(4) == 0;
        int which = corrected ? random.nextInt(handled.size()) : handled.size();
        EntryId id = corrected
                ? new EntryId("KESBANGPOL-KAB", "h" + which, handled.get(which).id().revision() + 1)
                : new EntryId("KESBANGPOL-KAB", "h" + which, 0);
        Act handling = Act.of(new Handling(id, alert,
                random.nextInt(3) == 0 ? Handling.Progress.DIMULAI : Handling.Progress.SELESAI,
                "Polres", now.minusSeconds(random.nextInt(2 * HOUR)), now, ""));
        if (corrected) {
            handled.set(which, handling);
        } else {
            handled.add(handling);
        }
        return handling;
    }

    /** What changes the level of an alert, or raises one that no rule knows; or a correction of something of that kind. */
    Act order(AlertKey alert, Instant now) {
        boolean corrected = !ordered.isEmpty() && random.nextInt(4) == 0;
        int which = corrected ? random.nextInt(ordered.size()) : ordered.size();
        int revision = corrected ? ordered.get(which).id().revision() + 1 : 0;
        boolean manual = random.nextInt(3) == 0;
        Deed deed = manual && random.nextBoolean()
                ? new Deed.Raise(random.nextBoolean() ? Level.KUNING : Level.MERAH)
                : random.nextInt(3) == 0 ? new Deed.Escalate() : new Deed.Clear();
        Act act = new Act(Act.id("analis", "o" + which, revision), random.nextInt(5) == 0, deed,
                manual ? new AlertKey("MANUAL-1", alert.region(), alert.kind()) : alert, Optional.empty(), "uji " + revision, now,
                now);
        if (corrected) {
            ordered.set(which, act);
        } else {
            ordered.add(act);
        }
        return act;
    }

    /** The same id and revision with other content. */
    static JournalEntry contradicted(JournalEntry entry) {
        if (entry instanceof Observation said) {
            return new Observation(said.id(), said.retracted(), said.indicator(), said.region(), said.value().add(BigDecimal.ONE),
                    said.occurredAt(), said.receivedAt(), said.grade(), said.classification(), said.origin(), said.kind(),
                    said.text());
        }
        return entry.occurredAt(entry.occurredAt().minusSeconds(1));
    }

    boolean none() {
        return reported.isEmpty();
    }

    private BigDecimal value(String indicator) {
        return indicator.equals("NIHIL") ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(9));
    }

    private Instant moment(Instant now) {
        return switch (random.nextInt(12)) {
            case 0 -> now.plusSeconds(random.nextInt(DAY));
            case 1, 2 -> now.minusSeconds(random.nextInt(12 * HOUR));
            case 3 -> now.minusSeconds(random.nextInt(12 * DAY));
            case 4 -> now;
            default -> now.minusSeconds(random.nextInt(600));
        };
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
