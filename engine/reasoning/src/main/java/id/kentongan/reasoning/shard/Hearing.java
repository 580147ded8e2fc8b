package id.kentongan.reasoning.shard;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.CalmBound;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Dismissed;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Threshold;
import id.kentongan.facts.Visible;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Telling;
import id.kentongan.reasoning.memory.FactKind;
import id.kentongan.reasoning.memory.WorkingMemory;
import java.util.List;
import java.util.stream.Stream;

/** What the working memory hears of measures and of the rows that judge them. */
final class Hearing implements Telling {
    private final OpenAlerts open;
    private final Dismissals dismissals;
    private RuleBook book;
    private WorkingMemory memory;
    private boolean turned;
    private boolean blindfolded;

    Hearing(RuleBook book, WorkingMemory memory, OpenAlerts open, Dismissals dismissals) {
        this.book = book;
        this.memory = memory;
        this.open = open;
        this.dismissals = dismissals;
    }

    /** Goes on under another book, and speaks to another memory. */
    void under(RuleBook next, WorkingMemory other) {
        book = next;
        memory = other;
    }

    @Override
    public void tell(Measure measure) {
        memory.put(measure);
    }

    @Override
    public void untell(AlertKey key) {
        memory.remove(FactKind.MEASURE, key);
    }

    @Override
    public Level stands(AlertKey key) {
        // Of what a person closed rules still have to hear when it is calm, and when it is worse.
        return open.find(key).map(Standing::level).or(() -> dismissals.find(key).map(Dismissed::level)).orElse(Level.HIJAU);
    }

    @Override
    public void visible(AlertKey key, Visible levels) {
        if (!blindfolded) {
            open.see(key, levels);
        }
    }

    /** While a new book is brought to where the one before stood nobody sees more: by it nothing has been judged yet. */
    void blindfold(boolean on) {
        blindfolded = on;
    }

    @Override
    public boolean asksFor(String criterion) {
        return book.asksFor(criterion);
    }

    @Override
    public boolean asksWho(String criterion) {
        return book.asksWho(criterion);
    }

    @Override
    public void started(Criterion row) {
        turned = true;
        facts(row).forEach(memory::put);
    }

    @Override
    public void ended(Criterion row) {
        turned = true;
        facts(row).forEach(memory::remove);
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

    /** Whether a row has come into force or ended since this was last asked. */
    boolean takeTurned() {
        boolean since = turned;
        turned = false;
        return since;
    }
}
