package id.kentongan.reasoning.shard;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.CalmBound;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Threshold;
import id.kentongan.reasoning.measure.Telling;
import id.kentongan.reasoning.memory.FactKind;
import id.kentongan.reasoning.memory.WorkingMemory;
import java.util.List;
import java.util.stream.Stream;

/** What the working memory hears of measures and of the rows that judge them. */
final class Hearing implements Telling {
    private final OpenAlerts open;
    private WorkingMemory memory;
    private boolean changed;
    private boolean turned;

    Hearing(WorkingMemory memory, OpenAlerts open) {
        this.memory = memory;
        this.open = open;
    }

    void into(WorkingMemory other) {
        memory = other;
    }

    @Override
    public void tell(Measure measure) {
        changed |= memory.put(measure);
    }

    @Override
    public void untell(AlertKey key) {
        changed |= memory.remove(FactKind.MEASURE, key);
    }

    @Override
    public boolean open(AlertKey key) {
        return open.contains(key);
    }

    @Override
    public void started(Criterion row) {
        turned = true;
        facts(row).forEach(fact -> changed |= memory.put(fact));
    }

    @Override
    public void ended(Criterion row) {
        turned = true;
        facts(row).forEach(fact -> changed |= memory.remove(fact));
    }

    private static List<Record> facts(Criterion row) {
        Stream<Record> yellow = row.thresholds().yellow().stream().map(bound -> new Threshold(row.code(), row.regionLevel(),
                row.direction(), Level.KUNING, bound, 1));
        Stream<Record> red = row.thresholds().red().stream().map(bound -> new Threshold(row.code(), row.regionLevel(),
                row.direction(), Level.MERAH, bound, row.redSources()));
        Stream<Record> calm = Stream.of(new CalmBound(row.code(), row.regionLevel(), row.direction(),
                row.thresholds().calmBound()));
        return Stream.of(yellow, red, calm).flatMap(facts -> facts).toList();
    }

    /** Whether the memory has heard anything new since this was last asked. */
    boolean takeChanged() {
        boolean since = changed;
        changed = false;
        return since;
    }

    /** Whether a row has come into force or ended since this was last asked. */
    boolean takeTurned() {
        boolean since = turned;
        turned = false;
        return since;
    }
}
