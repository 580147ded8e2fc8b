package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The reasoning beside two hand-written loops, over the same reports: the bare one, which only decides, and the one that also says why,
 * in the same words and with the same evidence. Each round all three begin with nothing and take turns, so that neither the compiler nor
 * what else the machine does decides; the first rounds only warm them up. They must decide the same.
 *
 * @param warm rounds that are not counted
 * @param rounds rounds whose median counts
 */
record Comparison(RuleBook book, Duration tick, int warm, int rounds) {
    /** CPU seconds of this thread in each round that counts. */
    record Taken(int reports, int decisions, List<Double> reasoning, List<Double> bare, List<Double> why) {
        double againstBare() {
            return Effort.median(bare) / Effort.median(reasoning);
        }

        double againstWhy() {
            return Effort.median(why) / Effort.median(reasoning);
        }

        @Override
        public String toString() {
            return Text.of(
                    "%,d reports, the same %,d decisions; CPU s min/median/max of %d rounds: rules %s, loop+why %s, bare loop %s",
                    reports, decisions, reasoning.size(), Effort.spread(reasoning), Effort.spread(why),
                    Effort.spread(bare));
        }
    }

    /** @throws IllegalStateException if they decide differently, or give other reasons */
    Taken over(List<Observation> reports) {
        List<Double> reasoning = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> why = new ArrayList<>();
        Playback playback = Playback.of(book, tick, beginning(reports), reports);
        int decisions = 0;
        for (int round = 0; round < warm + rounds; round++) {
            List<String> byLoop = new ArrayList<>();
            List<Decided> explained = new ArrayList<>();
            List<Decided> byRules = new ArrayList<>();
            double ofLoop = bare(reports, byLoop);
            double ofWhy = why(reports, explained);
            double ofRules = reasoning(playback, byRules);
            same(byRules.stream().map(one -> one.at() + " " + one.decision()).toList(), byLoop);
            same(byRules, explained);
            decisions = byRules.size();
            if (round >= warm) {
                bare.add(ofLoop);
                why.add(ofWhy);
                reasoning.add(ofRules);
            }
        }
        return new Taken(reports.size(), decisions, reasoning, bare, why);
    }

    private static <T> void same(List<T> byRules, List<T> byHand) {
        for (int at = 0; at < Math.min(byRules.size(), byHand.size()); at++) {
            if (!byRules.get(at).equals(byHand.get(at))) {
                throw new IllegalStateException(
                        Text.of("Of decisions number %d the loop made%n%s%nand the reasoning%n%s", at + 1,
                                byHand.get(at), byRules.get(at)));
            }
        }
        if (byRules.size() != byHand.size()) {
            throw new IllegalStateException(
                    Text.of("The loop made %d decisions, the reasoning %d.", byHand.size(), byRules.size()));
        }
    }

    private static double reasoning(Playback playback, List<Decided> decided) {
        try (Reasoning reasoning = playback.empty()) {
            return playback.into(reasoning, outcome -> decided.addAll(outcome.decisions()));
        }
    }

    private double bare(List<Observation> reports, List<String> decided) {
        return Effort.of(() -> new PlainLoop(book, beginning(reports), tick).play(reports.iterator(),
                (at, decision, cell, measure) -> decided.add(at + " " + decision))).thread();
    }

    private double why(List<Observation> reports, List<Decided> decided) {
        LoopReasons reasons = new LoopReasons(book);
        return Effort.of(() -> new PlainLoop(book, beginning(reports), tick).play(reports.iterator(),
                (at, decision, cell, measure) -> decided.add(reasons.of(at, decision, cell, measure)))).thread();
    }

    private static Instant beginning(List<Observation> reports) {
        return reports.get(0).receivedAt();
    }
}
