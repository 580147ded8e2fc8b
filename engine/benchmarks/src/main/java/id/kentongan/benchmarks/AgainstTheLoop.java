package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reasoning over the national criteria against the hand-written loop, in ticks of a minute. Each round both begin with nothing and
 * play the same days, in turn, so that neither the compiler nor what else the machine does decides; the first rounds only warm both up.
 * They must decide the same.
 */
final class AgainstTheLoop {
    private static final int DAYS = 3;
    private static final int WARM = 5;
    private static final int ROUNDS = 7;
    private static final double WANTED = 0.25;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RuleBook book;
    private final Regions regions;
    private final List<Observation> reports;

    AgainstTheLoop(RuleBook book, Regions regions, long seed, LocalDate first) {
        this.book = book;
        this.regions = regions;
        NationalReports days = new NationalReports(seed, first, DAYS, regions, Optional.empty());
        reports = Stream.iterate(days, Iterator::hasNext, same -> same).map(Iterator::next).toList();
    }

    Figure figure() {
        List<Double> rules = new ArrayList<>();
        List<Double> hand = new ArrayList<>();
        int decisions = 0;
        for (int round = 0; round < WARM + ROUNDS; round++) {
            List<String> byHand = new ArrayList<>();
            List<String> byRules = new ArrayList<>();
            double ofHand = hand(byHand);
            double ofRules = rules(byRules);
            if (!byRules.equals(byHand)) {
                throw new IllegalStateException("The loop made %d decisions, the reasoning %d, and they differ."
                        .formatted(byHand.size(), byRules.size()));
            }
            decisions = byRules.size();
            if (round >= WARM) {
                hand.add(ofHand);
                rules.add(ofRules);
            }
        }
        double ratio = Effort.median(hand) / Effort.median(rules);
        return new Figure("(a) speed of the hand-written loop reached", "%.2f".formatted(ratio), ">= %.2f".formatted(WANTED),
                ratio >= WANTED, "%,d reports, the same %,d decisions; CPU s min/median/max of %d rounds: rules %s, loop %s"
                        .formatted(reports.size(), decisions, ROUNDS, Effort.spread(rules), Effort.spread(hand)));
    }

    private double rules(List<String> decided) {
        try (Reasoning reasoning = new Reasoning(book, regions, MINUTE)) {
            return Effort.of(() -> new Feed(reasoning, reports.iterator(),
                    outcome -> outcome.decisions().forEach(one -> decided.add(one.at() + " " + one.decision()))).all()).thread();
        }
    }

    private double hand(List<String> decided) {
        return Effort.of(() -> new PlainLoop(book, reports.get(0).receivedAt(), MINUTE).play(reports.iterator(),
                (at, decision) -> decided.add(at + " " + decision))).thread();
    }
}
