package id.kentongan.reasoning.oracle;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Random journals made to hurt: late, early, corrected, moved, withdrawn and copied reports, revisions out of order, drills, many equal
 * times, grades stated and left to the source, zeros copied before and after what they copy, ids that sort otherwise by code point than
 * by {@code char}. Sorted by receipt.
 */
final class Journals {
    static final List<String> SMALL_VALUES = List.of("0", "0", "0", "1", "1", "1.0", "2", "3", "0.5", "1.50", "7", "20");
    /** The one outside the basic plane sorts last by code point and first by {@code char}. */
    private static final List<String> MARKS = List.of("", "", "", "\uFF21", "\uD83D\uDE00");
    private static final Comparator<Observation> BY_RECEIPT = Comparator
            .comparing((Observation report) -> report.receivedAt()).thenComparing(report -> report.id().toString());
    private final Random random;
    private final List<String> indicators;
    private final List<String> sources;
    private final List<String> regions;
    private final List<String> values;
    private final Instant start;
    private final Duration span;

    Journals(Random random, List<String> indicators, List<String> sources, List<String> regions, List<String> values,
            Instant start, Duration span) {
        this.random = random;
        this.indicators = indicators;
        this.sources = sources;
        this.regions = regions;
        this.values = values;
        this.start = start;
        this.span = span;
    }

    /** @param name what sets its ids apart from those of other journals */
    List<Observation> next(String name, int size) {
        List<Observation> journal = new ArrayList<>();
        int ids = 0;
        while (journal.size() < size) {
            EntryId id = new EntryId(pick(sources), pick(MARKS) + name + "-" + ids++, 0);
            Observation first = random.nextInt(4) == 0 && !journal.isEmpty()
                    ? copy(id, journal.get(random.nextInt(journal.size())))
                    : report(id, moment());
            journal.add(first);
            Instant received = first.receivedAt();
            for (int revision = 1; random.nextInt(4) == 0; revision += 1 + random.nextInt(2)) {
                received = random.nextInt(6) == 0
                        ? received
                        : received.plusSeconds(random.nextInt(5) == 0 ? -random.nextInt(100_000) : random.nextInt(200_000));
                journal.add(revised(first, revision, received));
            }
        }
        journal.sort(BY_RECEIPT);
        return journal;
    }

    /** With several copies of every third report, each at a moment of its own up to ten days away, when what it names may be long past. */
    List<Observation> copied(List<Observation> journal) {
        List<Observation> more = new ArrayList<>(journal);
        for (Observation report : journal) {
            for (int copies = random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 0; copies > 0; copies--) {
                Instant occurred = report.occurredAt().plusSeconds(random.nextInt(10 * 86_400) - 86_400);
                Instant received = report.receivedAt().plusSeconds(random.nextInt(10 * 86_400) - 86_400);
                Instant earliest = occurred.minus(Observation.LARGEST_LEAD);
                more.add(new Observation(new EntryId(pick(sources), "c" + more.size() + "-" + report.id().id(), 0), false,
                        report.indicator(), report.region(), new BigDecimal(pick(values)), occurred,
                        received.isBefore(earliest) ? earliest : received, random.nextInt(3) == 0 ? grade() : report.grade(),
                        Classification.BIASA, report.origin(), report.kind(), ""));
            }
        }
        more.sort(BY_RECEIPT);
        return more;
    }

    /** Says the same or something weaker of what another said, sooner or later, with a grade of its own. */
    private Observation copy(EntryId id, Observation of) {
        Instant occurred = random.nextInt(3) == 0 ? moment() : of.occurredAt();
        Instant received = switch (random.nextInt(4)) {
            case 0 -> of.receivedAt();
            case 1 -> of.receivedAt().minusSeconds(random.nextInt(50_000));
            default -> of.receivedAt().plusSeconds(random.nextInt(200_000));
        };
        Instant earliest = occurred.minus(Observation.LARGEST_LEAD);
        return new Observation(id, false, of.indicator(), random.nextInt(4) == 0 ? RegionCode.of(pick(regions)) : of.region(),
                random.nextInt(3) == 0 ? of.value() : new BigDecimal(pick(values)), occurred,
                received.isBefore(earliest) ? earliest : received, random.nextInt(5) == 0 ? of.grade() : grade(),
                Classification.BIASA, of.origin(), of.kind(), "");
    }

    private Grade grade() {
        int credibility = 1 + random.nextInt(6);
        return random.nextInt(3) == 0 ? Grade.ofSource(credibility) : new Grade("ABCF".charAt(random.nextInt(4)), credibility);
    }

    private Observation revised(Observation first, int revision, Instant received) {
        EntryId id = new EntryId(first.id().source(), first.id().id(), revision);
        Observation other = report(id, random.nextInt(3) == 0 ? moment() : first.occurredAt());
        boolean moves = random.nextInt(3) == 0;
        Instant occurred = other.occurredAt().isAfter(received.plus(Observation.LARGEST_LEAD)) ? received : other.occurredAt();
        return new Observation(id, random.nextInt(3) == 0, random.nextInt(8) == 0 ? other.indicator() : first.indicator(),
                moves ? other.region() : first.region(), other.value(), occurred, received, other.grade(), Classification.BIASA,
                random.nextBoolean() ? other.origin() : first.origin(), random.nextInt(8) == 0 ? other.kind() : first.kind(), "");
    }

    private Observation report(EntryId id, Instant occurred) {
        Instant received = switch (random.nextInt(6)) {
            case 0 -> occurred;
            case 1 -> occurred.minusSeconds(random.nextInt(86_400));
            case 2 -> occurred.plus(span.dividedBy(1 + random.nextInt(8)));
            default -> occurred.plusSeconds(random.nextInt(10_000));
        };
        String origin = random.nextInt(4) == 0 ? "o" + random.nextInt(3) : id.lineage();
        return new Observation(id, random.nextInt(25) == 0, pick(indicators), RegionCode.of(pick(regions)),
                new BigDecimal(pick(values)), occurred, received,
                grade(), Classification.BIASA, origin, random.nextInt(10) == 0 ? Kind.EXERCISE : Kind.ACTUAL, "");
    }

    /** Whole hours and days more often than not, so that reports meet each other, window ends and ticks. */
    private Instant moment() {
        long seconds = (long) (random.nextDouble() * span.getSeconds());
        return switch (random.nextInt(4)) {
            case 0 -> start.plusSeconds(seconds);
            case 1 -> start.plusSeconds(seconds - seconds % 86_400);
            case 2 -> start.plusSeconds(seconds).plusNanos(random.nextInt(3) - 1L);
            default -> start.plusSeconds(seconds - seconds % 3_600);
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
