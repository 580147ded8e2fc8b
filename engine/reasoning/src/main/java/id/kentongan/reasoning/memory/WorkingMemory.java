package id.kentongan.reasoning.memory;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Finding;
import id.kentongan.facts.HoldWaived;
import id.kentongan.facts.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    /** The session keeps each change until rules conclude. */
    private static final int MOST_ASIDE = 10_000;

    private final Map<Slot, Kept> stated = new HashMap<>();
    private final Conclusions conclusions = new Conclusions();
    private final KieSession session;
    private final Heed heed;
    private String lastFired = "none";
    private boolean dirty = true;
    /** How many facts were noted aside since the rules last concluded. */
    private int aside;

    public WorkingMemory(KieBase rules) {
        this(rules, Heed.EVERYTHING);
    }

    /** @param heed which conclusions are drawn at all */
    public WorkingMemory(KieBase rules, Heed heed) {
        this.heed = heed;
        session = rules.newKieSession();
        session.addEventListener(conclusions);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                lastFired = event.getMatch().getRule().getName();
            }
        });
    }

    /** A memory with other rules and the same stated facts, not yet fired. This one stays as it is. */
    public WorkingMemory under(KieBase rules) {
        WorkingMemory other = new WorkingMemory(rules, heed);
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
            dirty = true;
            return true;
        }
        if (before.fact().equals(fact)) {
            return false;
        }
        session.update(before.handle(), fact);
        stated.put(slot, new Kept(before.handle(), fact));
        dirty = true;
        return true;
    }

    /**
     * Withdraws a stated fact, or what superseded it.
     *
     * @return whether there was one
     */
    public boolean remove(Record fact) {
        FactKind kind = FactKind.of(fact);
        return remove(kind, kind.identity(fact));
    }

    /**
     * Withdraws the stated fact of that kind and identity.
     *
     * @return whether there was one
     */
    public boolean remove(FactKind kind, Object identity) {
        Kept kept = stated.remove(new Slot(kind, identity));
        if (kept == null) {
            return false;
        }
        session.delete(kept.handle());
        dirty = true;
        return true;
    }

    /**
     * States or withdraws a fact from which nothing follows as things stand: rules see it when they next have a reason to conclude.
     */
    public void noteAside(Record fact, boolean holds) {
        boolean before = dirty;
        if (holds ? put(fact) : remove(fact)) {
            aside++;
        }
        dirty = before || aside > MOST_ASIDE;
    }

    /** Withdraws everything of a kind that was stated. */
    public void removeAll(FactKind kind) {
        List.copyOf(stated.keySet()).stream().filter(slot -> slot.kind() == kind).forEach(slot -> remove(kind, slot.identity()));
    }

    /**
     * Lets the rules conclude until nothing more follows.
     *
     * @throws RuleFailed if a rule throws, or if they do not come to an end; the memory is closed then
     */
    public void fire() {
        dirty = false;
        aside = 0;
        int limit = 10_000 + 100 * stated.size();
        try {
            if (heed.fire(session, limit) >= limit) {
                throw new RuleFailed(lastFired, Text.of("no end after %d conclusions from %d facts.", limit, stated.size()));
            }
        } catch (RuntimeException e) {
            close();
            throw RuleFailed.of(e, lastFired);
        }
    }

    /** Whether facts have changed since the rules last concluded. */
    public boolean dirty() {
        return dirty;
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
        FactKind kind = FactKind.of(fact);
        return new Slot(kind, kind.identity(fact));
    }

    private record Slot(FactKind kind, Object identity) {}

    private record Kept(FactHandle handle, Record fact) {}
}
