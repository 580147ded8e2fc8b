package id.kentongan.reasoning.shard;

import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.duty.Duties;
import id.kentongan.reasoning.duty.Turn;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.site.Sites;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import id.kentongan.reasoning.time.Ticks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The duties of one scope alone, settled tick after tick as a {@link Shard} would: how they stood can be recalled in others. */
public final class Vigil implements Tickwise {
    private final Agenda agenda = new Agenda();
    private final List<Turn> turns = new ArrayList<>();
    private final Ticks ticks;
    private final Sites sites;
    private final Duties duties;
    private final Past past;
    private long last = Ticks.NONE;

    public Vigil(RuleBook book, Duration tick, Surroundings around) {
        ticks = new Ticks(tick);
        past = around.past();
        sites = around.scope().sites();
        duties = new Duties(around.scope().duties(book), book.enrolments(), around.beginning(), sites, agenda);
        duties.tellTurns(turns::add);
        settle(ticks.beforeAll(around.beginning()));
    }

    @Override
    public Instant tickOf(Instant moment) {
        return ticks.atOrAfter(moment);
    }

    @Override
    public Optional<Instant> nextTick() {
        long due = ticks.due(last, duties.unsettled(), agenda.next());
        return due == Nanos.NEVER ? Optional.empty() : Optional.of(Nanos.instant(due));
    }

    @Override
    public void pass(Instant tick, List<Delivery> received) {
        for (Delivery delivery : received) {
            if (delivery.entry() instanceof Observation report) {
                duties.accept(report, sites.of(report.region()), delivery.counts(), past);
            }
        }
        agenda.wakeAllBy(Nanos.of(tick));
        settle(tick);
        last = Nanos.of(tick);
    }

    private void settle(Instant tick) {
        duties.settle(tick, (source, silent) -> {});
    }

    /** Every change so far, in the order of their ticks. */
    public List<Turn> turns() {
        return Collections.unmodifiableList(turns);
    }
}
