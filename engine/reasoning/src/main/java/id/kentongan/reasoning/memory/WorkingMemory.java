package id.kentongan.reasoning.memory;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.CriterionFinding;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Finding;
import id.kentongan.facts.Handling;
import id.kentongan.facts.HoldWaived;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.SilentSource;
import id.kentongan.facts.Standing;
import id.kentongan.facts.VotingDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drools.base.rule.EntryPointId;
import org.drools.kiesession.entrypoints.NamedEntryPoint;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The facts of one shard and what the rules conclude from them. A cache: whatever is in it can be put into a new one. Single writer;
 * useless after a {@link RuleFailed}.
 */
public final class WorkingMemory implements AutoCloseable {
    /** By what a fact is replaced rather than joined by another of its type; the fact itself where not listed. */
    private static final Map<Class<?>, Function<Object, Object>> IDENTITIES = Map.of(
            Criterion.class, fact -> new Row(((Criterion) fact).code(), ((Criterion) fact).regionLevel()),
            Measure.class, fact -> ((Measure) fact).key(),
            Standing.class, fact -> ((Standing) fact).key(),
            CriterionFinding.class, fact -> ((CriterionFinding) fact).key(),
            Handling.class, fact -> ((Handling) fact).id().lineage(),
            SilentSource.class, fact -> new Row(((SilentSource) fact).source(), ((SilentSource) fact).region()),
            VotingDay.class, fact -> new Row(((VotingDay) fact).agenda(), ((VotingDay) fact).province()));

    private static final Finding ANY_FINDING = new CriterionFinding(new AlertKey("-", RegionCode.of("31"), Kind.ACTUAL),
            Level.KUNING,
            new TreeSet<>());

    private final Map<Slot, Kept> stated = new HashMap<>();
    private final Conclusions conclusions = new Conclusions();
    private final KieSession session;
    private String lastFired = "none";

    public WorkingMemory(KieBase rules) {
        session = rules.newKieSession();
        expectFindings();
        session.addEventListener(conclusions);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                lastFired = event.getMatch().getRule().getName();
            }
        });
    }

    /**
     * Findings are stated, to the nation, and concluded. Drools keeps with the rules, not with each memory, that a type is concluded, and
     * learns it from the first conclusion: a finding stated in one memory before another one concludes its first could not be changed
     * afterwards. So it is told before anything is stated.
     */
    private void expectFindings() {
        NamedEntryPoint facts = (NamedEntryPoint) session.getEntryPoint(EntryPointId.DEFAULT.getEntryPointId());
        facts.getObjectTypeConfigurationRegistry().getOrCreateObjectTypeConf(facts.getEntryPoint(), ANY_FINDING).enableTMS();
    }

    /** A memory with other rules and the same stated facts, not yet fired. This one stays as it is. */
    public WorkingMemory under(KieBase rules) {
        WorkingMemory other = new WorkingMemory(rules);
        stated.values().forEach(kept -> other.put(kept.fact()));
        return other;
    }

    /**
     * States a fact, in place of the one it supersedes.
     *
     * @return whether that changed anything
     */
    public boolean put(Record fact) {
        Slot slot = slot(fact);
        Kept before = stated.get(slot);
        if (before == null) {
            stated.put(slot, new Kept(session.insert(fact), fact));
            return true;
        }
        if (before.fact().equals(fact)) {
            return false;
        }
        session.update(before.handle(), fact);
        stated.put(slot, new Kept(before.handle(), fact));
        return true;
    }

    /**
     * Withdraws a stated fact, or what superseded it.
     *
     * @return whether there was one
     */
    public boolean remove(Record fact) {
        Kept kept = stated.remove(slot(fact));
        if (kept == null) {
            return false;
        }
        session.delete(kept.handle());
        return true;
    }

    /**
     * Lets the rules conclude until nothing more follows.
     *
     * @throws RuleFailed if a rule throws, or if they do not come to an end; the memory is closed then
     */
    public void fire() {
        int limit = 10_000 + 100 * stated.size();
        try {
            if (session.fireAllRules(limit) >= limit) {
                throw new RuleFailed(lastFired, "no end after %d conclusions from %d facts.".formatted(limit, stated.size()));
            }
        } catch (RuntimeException e) {
            close();
            throw RuleFailed.of(e, lastFired);
        }
    }

    /** Concerns of which a finding or quietness came, went or changed since this was last asked. */
    public Set<AlertKey> takeTouched() {
        return conclusions.takeTouched();
    }

    /** The highest findings about a concern: none where nothing is found, several where several policies found the same level. */
    public List<Finding> highest(AlertKey key) {
        List<Finding> all = conclusions.findings(key);
        return all.size() < 2
                ? all
                : all.stream().filter(one -> all.stream().noneMatch(other -> other.level().above(one.level()))).toList();
    }

    /** Every concern about which something is found. */
    public Set<AlertKey> found() {
        return Set.copyOf(conclusions.found());
    }

    public boolean quiet(AlertKey key) {
        return conclusions.quiet(key);
    }

    /** Why this alert need not wait out its hold, if a policy says so. */
    public Optional<HoldWaived> waiver(AlertKey key) {
        return conclusions.waivers(key).stream().min((one, other) -> one.because().compareTo(other.because()));
    }

    /** The decision about each concern that follows from the facts as last fired. */
    public Collection<Decision> decisions() {
        return new ArrayList<>(conclusions.decisions().values());
    }

    /** The decision about one concern. */
    public Optional<Decision> decision(AlertKey key) {
        return Optional.ofNullable(conclusions.decisions().get(key));
    }

    /** The stated facts of a type. */
    public <T extends Record> Stream<T> stated(Class<T> type) {
        return stated.values().stream().map(Kept::fact).filter(type::isInstance).map(type::cast);
    }

    /** Everything of a type that its rules conclude as last fired. */
    public <T extends Record> List<T> concluded(Class<T> type) {
        return session.getObjects(type::isInstance).stream().map(type::cast).toList();
    }

    /** How many facts it holds, stated and concluded; bounded by what the book and the regions can give rise to. */
    public int size() {
        return stated.size() + conclusions.size();
    }

    @Override
    public void close() {
        session.dispose();
    }

    private static Slot slot(Record fact) {
        return new Slot(fact.getClass(), IDENTITIES.getOrDefault(fact.getClass(), Function.identity()).apply(fact));
    }

    private record Slot(Class<?> type, Object identity) {}

    private record Row(Object first, Object second) {}

    private record Kept(FactHandle handle, Record fact) {}
}
