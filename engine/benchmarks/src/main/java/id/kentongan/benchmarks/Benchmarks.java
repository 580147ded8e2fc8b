package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prints the figures of the README. Ratios are taken between two things measured in the same run; with {@code --full} the cost per report
 * is followed up to ten million of them.
 */
public final class Benchmarks {
    private static final LocalDate FIRST = LocalDate.parse("2024-11-20");
    private static final long SEED = 20241127;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private final PrintStream out;
    private final Regions regions = Regions.bundled();

    private Benchmarks(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Benchmarks benchmarks = new Benchmarks(System.out);
        Path scratch = Files.createTempDirectory("kentongan-benchmarks");
        benchmarks.againstTheLoop(RuleBook.read(Rules.criteriaOnly(Rules.DIRECTORY, scratch.resolve("criteria"))));
        RuleBook book = RuleBook.read(Rules.DIRECTORY);
        benchmarks.nationalDay(book, RuleBook.read(Rules.edited(Rules.DIRECTORY, scratch.resolve("edited"), Benchmarks::edit)));
        benchmarks.perReport(book, Arrays.asList(arguments).contains("--full") ? List.of(1, 10, 100) : List.of(1, 10));
    }

    /** Criteria alone, one national day, ticks of a minute: the reasoning against the loop, which must decide the same. */
    private void againstTheLoop(RuleBook book) {
        List<Observation> day = Stream.iterate(days(1), Iterator::hasNext, same -> same).map(Iterator::next).toList();
        List<String> byRules = new ArrayList<>();
        List<String> byHand = new ArrayList<>();
        double rules = Double.MAX_VALUE;
        double hand = Double.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            byRules.clear();
            byHand.clear();
            try (Reasoning reasoning = new Reasoning(book, regions, MINUTE)) {
                rules = Math.min(rules, Effort.of(() -> Feed.play(reasoning, day.iterator(),
                        outcome -> outcome.decisions().forEach(one -> byRules.add(one.at() + " " + one.decision())))).thread());
            }
            hand = Math.min(hand, Effort.of(() -> new PlainLoop(book, day.get(0).receivedAt(), MINUTE).play(day.iterator(),
                    (at, decision) -> byHand.add(at + " " + decision))).thread());
        }
        if (!byRules.equals(byHand)) {
            throw new IllegalStateException("The loop made %d decisions, the reasoning %d, and they differ."
                    .formatted(byHand.size(), byRules.size()));
        }
        out.printf(
                "(a) reasoning against a hand-written loop, same %d decisions from %d reports: %.2f of its speed (wanted 0.25); "
                        + "%.2f s and %.2f s of CPU%n",
                byRules.size(), day.size(), hand / rules, rules, hand);
    }

    /** The whole book, live ticks of a second; then another threshold. */
    private void nationalDay(RuleBook book, RuleBook edited) {
        try (Reasoning reasoning = new Reasoning(book, regions, SECOND)) {
            long[] counts = new long[2];
            Instant[] last = {Instant.EPOCH};
            Effort day = Effort.of(() -> counts[0] = Feed.play(reasoning, days(1), outcome -> {
                counts[1] += outcome.decisions().size();
                last[0] = outcome.at();
            }));
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            out.printf("(c) national day, %d reports, ticks of 1 s, %d decisions: %.1f s of CPU (wanted at most 60); "
                    + "%.0f MiB held of a heap of at most %.0f MiB, %d facts%n", counts[0], counts[1], day.process(),
                    (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE, runtime.maxMemory() / MEBIBYTE, reasoning.facts());
            int before = reasoning.open().size();
            int[] decided = new int[1];
            Effort change = Effort.of(() -> {
                reasoning.adopt(edited, Stream::<Observation>empty);
                decided[0] = reasoning.judge(last[0].plus(SECOND), List.of()).decisions().size();
            });
            out.printf(
                    "(d) one threshold changed, %d open alerts: %d decisions follow after %.2f s, %.2f s of CPU (wanted at most 1)%n",
                    before, decided[0], change.wall(), change.thread());
        }
    }

    /** Cost per report as the journal grows. */
    private void perReport(RuleBook book, List<Integer> lengths) {
        Optional<Double> first = Optional.empty();
        for (int length : lengths) {
            try (Reasoning reasoning = new Reasoning(book, regions, MINUTE)) {
                long[] played = new long[1];
                Effort effort = Effort.of(() -> played[0] = Feed.play(reasoning, days(length), outcome -> {}));
                double each = effort.thread() / played[0];
                first = first.or(() -> Optional.of(each));
                out.printf("(e) %,d reports, generated and judged: %.1f microseconds of CPU each, %.2f of the first figure%n",
                        played[0], each * 1e6, each / first.get());
            }
        }
    }

    private NationalReports days(int days) {
        return new NationalReports(SEED, FIRST, days, regions, Optional.empty());
    }

    /** Demonstrations per district: yellow from two instead of three. */
    private static String edit(String line) {
        return line.startsWith("POL-01,Unjuk rasa isu politik/pemerintahan,")
                ? line.replace("KABUPATEN,naik,3,8,2,", "KABUPATEN,naik,2,8,1,")
                : line;
    }
}
