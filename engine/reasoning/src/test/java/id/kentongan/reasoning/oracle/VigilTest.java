package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.Course;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.duty.Turn;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.reasoning.shard.Surroundings;
import id.kentongan.reasoning.shard.Vigil;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who recalls how the duties stood decides and hears what one does who listened to every report. */
class VigilTest {
    private static final int SEEDS = Integer.getInteger("kentongan.lengkap", 1) > 1 ? 1_000 : 100;
    private static final Duration TICK = Duration.ofMinutes(1);
    private static final Instant END = Bundle.START.plus(Duration.ofDays(35));

    @Test
    void recalledDutiesDecideAndHearAsHeardOnes() {
        int silences = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            WhatIfTest.Edited edited = WhatIfTest.Edited.random(seed);
            RuleBook book = edited.before().read();
            Past past = Past.of(edited.journal());
            Surroundings around = new Surroundings(Scope.WHOLE, book.regions(), Replay.beginning(book, edited.journal()), past);
            Vigil vigil = new Vigil(book, TICK, around);
            new Course(vigil).play(deliveries(book, past, edited.journal()).iterator(), Optional.of(END));
            List<Turn> turns = vigil.turns();
            Surroundings recalling = new Surroundings(around.scope(), around.regions(), around.beginning(), past,
                    Optional.of(turns));
            assertThat(outcomes(book, recalling, edited.journal())).as("seed %d", seed)
                    .isEqualTo(outcomes(book, around, edited.journal()));
            silences += (int) turns.stream().filter(Turn::silent).count();
        }
        assertThat(silences).as("something fell silent").isGreaterThan(SEEDS);
    }

    private static List<TickOutcome> outcomes(RuleBook book, Surroundings around, List<JournalEntry> journal) {
        List<TickOutcome> outcomes = new ArrayList<>();
        try (Reasoning reasoning = new Reasoning(book, TICK, around)) {
            new Course(reasoning, outcome -> {
                if (!outcome.changedNothing()) {
                    outcomes.add(outcome);
                }
            }).play(deliveries(book, around.past(), journal).iterator(), Optional.of(END));
        }
        return outcomes;
    }

    private static List<Delivery> deliveries(RuleBook book, Past past, List<JournalEntry> journal) {
        Address address = new Address(book, past);
        return journal.stream().map(address::toWhole).toList();
    }
}
