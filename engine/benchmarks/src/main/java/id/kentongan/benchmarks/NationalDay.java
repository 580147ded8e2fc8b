package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One day of the whole country under the whole book, in live ticks of a second; each round begins with nothing. Then another threshold.
 */
final class NationalDay {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int WARM = 4;
    private static final int ROUNDS = 5;
    private static final double WANTED = 0.9;
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private final Playback day;

    NationalDay(RuleBook book, Regions regions, long seed, LocalDate day) {
        Iterator<Observation> each = new NationalReports(seed, day, 1, regions, Optional.empty());
        this.day = Playback.of(book, SECOND, day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                Stream.iterate(each, Iterator::hasNext, same -> same).map(Iterator::next).toList());
    }

    /** @param edited the book with one threshold changed, already read */
    List<Figure> figures(RuleBook edited) {
        List<Double> taken = new ArrayList<>();
        double cold = Effort.of(this::round).process();
        for (int round = 1; round < WARM + ROUNDS - 1; round++) {
            double seconds = round();
            if (round >= WARM) {
                taken.add(seconds);
            }
        }
        long[] decisions = new long[1];
        Instant[] last = {Instant.EPOCH};
        try (Reasoning reasoning = day.empty()) {
            taken.add(day.into(reasoning, outcome -> {
                decisions[0] += outcome.decisions().size();
                last[0] = outcome.at();
            }));
            double median = Effort.median(taken);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            Figure warm = new Figure("(c) national day, warm: CPU s of the thread", Text.of("%.2f", median),
                    Text.of("<= %.1f", WANTED), median <= WANTED,
                    Text.of("%,d reports, ticks of 1 s, %,d decisions; min/median/max of %d rounds %s; the first round took the whole process %.1f s; %.0f MiB held of a heap of at most %.0f MiB, %,d facts",
                            day.deliveries().size(), decisions[0], taken.size(), Effort.spread(taken), cold,
                            (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE, runtime.maxMemory() / MEBIBYTE,
                            reasoning.facts()));
            return List.of(warm, changed(reasoning, edited, last[0]));
        }
    }

    private double round() {
        try (Reasoning reasoning = day.empty()) {
            return day.into(reasoning, outcome -> {});
        }
    }

    private static Figure changed(Reasoning reasoning, RuleBook edited, Instant last) {
        int before = reasoning.open().size();
        int[] decided = new int[1];
        Effort change = Effort.of(() -> {
            reasoning.adopt(edited, last.plus(SECOND), Stream::<Delivery>empty);
            decided[0] = reasoning.judge(last.plus(SECOND), List.of()).decisions().size();
        });
        return new Figure("(d) one threshold changed, seconds", Text.of("%.2f", change.wall()), "<= 1", change.wall() <= 1,
                Text.of("%,d open alerts, %d decisions follow; %.2f s of CPU", before, decided[0], change.thread()));
    }
}
