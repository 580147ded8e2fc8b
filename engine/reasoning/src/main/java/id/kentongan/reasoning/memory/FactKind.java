package id.kentongan.reasoning.memory;

import id.kentongan.facts.Area;
import id.kentongan.facts.Blind;
import id.kentongan.facts.CalmBound;
import id.kentongan.facts.Dismissed;
import id.kentongan.facts.Finding;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Held;
import id.kentongan.facts.HoldWaived;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Neighbour;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.SilentSource;
import id.kentongan.facts.Stage;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Text;
import id.kentongan.facts.Threshold;
import id.kentongan.facts.VotingDay;
import id.kentongan.facts.World;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every kind of fact, in one place: by what it is replaced, what a sentence may ask of it, and in which kind of policy. When it changes
 * next is known to whoever states it.
 */
public enum FactKind {
    AREA(Area.class, fact -> fact, Use.FINDINGS, "region", "code", "province", "regionLevel", "archipelagic"),
    NEIGHBOUR(Neighbour.class, fact -> fact, Use.FINDINGS, "region", "other", "otherCode"),
    WORLD(World.class, fact -> fact, Use.FINDINGS, "kind"),
    STAGE(Stage.class, fact -> fact, Use.FINDINGS, "province", "agenda", "name"),
    VOTING_DAY(VotingDay.class, fact -> List.of(fact.agenda(), fact.province()), Use.FINDINGS, "province", "agenda", "daysUntil"),
    BLIND(Blind.class, Blind::region, Use.FINDINGS, "region"),
    SILENT_SOURCE(SilentSource.class, fact -> fact, Use.FINDINGS, "region", "source", "regionLevel", "province", "district"),
    /** Stated by nobody: what rules conclude about criteria is what policies rest on. */
    FINDING(Finding.class, fact -> fact, Use.FINDINGS, "fromCriterion", "kind", "code", "level", "domain", "regionLevel",
            "province",
            "district", "subdistrict"),
    STANDING(Standing.class, Standing::key, Use.WAIVERS, "key", "code", "level", "regionLevel", "raisedAt", "roseAt"),
    HANDLING(Handling.class, fact -> fact.id().lineage(), Use.WAIVERS, "alert", "finished", "occurredAt"),
    MEASURE(Measure.class, Measure::key, Use.CORE),
    THRESHOLD(Threshold.class, fact -> List.of(fact.code(), fact.regionLevel(), fact.level()), Use.CORE),
    CALM_BOUND(CalmBound.class, fact -> List.of(fact.code(), fact.regionLevel()), Use.CORE),
    HELD(Held.class, Held::key, Use.CORE),
    DISMISSED(Dismissed.class, Dismissed::key, Use.CORE);

    /** In what a kind of fact may be asked for. A finding may not rest on what findings bring about, or it would raise and cancel itself. */
    public enum Use {
        FINDINGS, WAIVERS, CORE
    }

    private static final Map<Class<?>, FactKind> BY_TYPE = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(kind -> BY_TYPE.put(kind.type, kind));
    }

    private final Class<?> type;
    private final Function<Object, Object> identity;
    private final Use use;
    private final Set<String> accessors;

    <F> FactKind(Class<F> type, Function<F, Object> identity, Use use, String... accessors) {
        this.type = type;
        this.identity = fact -> identity.apply(type.cast(fact));
        this.use = use;
        this.accessors = Set.of(accessors);
    }

    /** @throws IllegalArgumentException for what is no fact that can be stated */
    static FactKind of(Record fact) {
        return Optional.ofNullable(BY_TYPE.get(fact.getClass()))
                .orElseThrow(() -> new IllegalArgumentException(Text.of("%s is no kind of fact.", fact.getClass())));
    }

    /** By what a fact is replaced rather than joined by another of its kind. */
    Object identity(Record fact) {
        return identity.apply(fact);
    }

    /** The name by which rule text knows it. */
    public String named() {
        return type.getSimpleName();
    }

    public Use use() {
        return use;
    }

    /** What a sentence may ask of it. */
    public Set<String> accessors() {
        return accessors;
    }

    /** The types that the text of a policy needs, in the order of their names. */
    public static List<String> imports() {
        Stream<Class<?>> asked = Arrays.stream(values()).filter(kind -> kind.use != Use.CORE).map(kind -> kind.type);
        return Stream.concat(asked, Stream.of(HoldWaived.class, Kind.class, Level.class, RegionLevel.class)).map(Class::getName)
                .sorted().toList();
    }
}
