package id.kentongan.reasoning.sentence;

import id.kentongan.facts.Visible;
import id.kentongan.facts.Dismissed;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Area;
import id.kentongan.facts.Blind;
import id.kentongan.facts.CriterionFinding;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Held;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Neighbour;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.SilentSource;
import id.kentongan.facts.Stage;
import id.kentongan.facts.Standing;
import id.kentongan.facts.VotingDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Facts of the kinds that policies look at, put, changed and taken away at random, and what the rules conclude from them. */
final class EditedFacts implements AutoCloseable {
    private static final List<String> PLACES = List.of("31.71", "31.72", "31", "35.14", "35.75", "35", "73.10", "73.71", "73",
            "35.14.01", "35.14.02", "35.14.03");
    private static final List<String> SOURCES = List.of("POLRES", "BINDA", "MEDIA");
    private static final Instant START = Instant.parse("2024-11-05T00:00:00Z");

    private final Map<Object, Record> facts = new HashMap<>();
    private final Map<Object, FactHandle> handles = new HashMap<>();
    private final KieSession session;
    private final Random random;
    private final List<String> codes;

    /** @param codes the criteria that may be found */
    EditedFacts(KieBase rules, Random random, List<String> codes) {
        this.session = rules.newKieSession();
        this.random = random;
        this.codes = codes;
        for (String place : PLACES) {
            RegionCode region = RegionCode.of(place);
            put("area " + place, new Area(region, place, place.startsWith("73")));
        }
        neighbours("35.14", "35.75");
        neighbours("31.71", "31.72");
        neighbours("73.10", "73.71");
    }

    private void neighbours(String one, String other) {
        put(one + " " + other, new Neighbour(RegionCode.of(one), RegionCode.of(other)));
        put(other + " " + one, new Neighbour(RegionCode.of(other), RegionCode.of(one)));
    }

    /** A few facts come, change or go. */
    void edits() {
        for (int edit = random.nextInt(8); edit >= 0; edit--) {
            edit();
        }
    }

    private void edit() {
        RegionCode region = RegionCode.of(any(PLACES));
        AlertKey key = new AlertKey(any(codes), region, random.nextInt(8) == 0 ? Kind.EXERCISE : Kind.ACTUAL);
        Level level = random.nextBoolean() ? Level.KUNING : Level.MERAH;
        String source = any(SOURCES);
        Record fact = switch (random.nextInt(14)) {
            case 0 -> new Standing(key, level, START, START, Optional.empty(), Visible.NOTHING);
            case 1 -> new Handling(new EntryId("KESBANG", "h" + random.nextInt(3), 0), key,
                    random.nextBoolean() ? Handling.Progress.SELESAI : Handling.Progress.DIMULAI, "Polres",
                    START.plusSeconds(random.nextInt(3)), START.plusSeconds(3), "");
            case 2 -> new SilentSource(region, source);
            case 3 -> new VotingDay(region.province().dotted(), "PILKADA2024", random.nextInt(12) - 4);
            case 4 -> new Stage(region.province().dotted(), "PILKADA2024", "Kampanye");
            case 5 -> random.nextBoolean() ? new Blind(region) : new Held(key);
            case 6 -> new Dismissed(key, level, "pengguna:analis/1");
            default -> new CriterionFinding(key, level, new TreeSet<>(Set.of(source)));
        };
        if (random.nextInt(3) == 0) {
            remove(slot(fact));
        } else {
            put(slot(fact), fact);
        }
    }

    /** By what a fact takes the place of another. */
    private static Object slot(Record fact) {
        if (fact instanceof CriterionFinding finding) {
            return "finding " + finding.key();
        }
        if (fact instanceof Standing standing) {
            return "standing " + standing.key();
        }
        if (fact instanceof Dismissed one) {
            return "dismissed " + one.key();
        }
        if (fact instanceof Handling handling) {
            return "handling " + handling.id();
        }
        return fact instanceof VotingDay day ? "voting " + day.province() : fact;
    }

    private void put(Object slot, Record fact) {
        if (fact.equals(facts.put(slot, fact))) {
            return;
        }
        FactHandle known = handles.get(slot);
        if (known != null && random.nextBoolean()) {
            session.update(known, fact);
            return;
        }
        if (known != null) {
            session.delete(known);
        }
        handles.put(slot, session.insert(fact));
    }

    private void remove(Object slot) {
        if (facts.remove(slot) != null) {
            session.delete(handles.remove(slot));
        }
    }

    Set<String> concluded() {
        session.fireAllRules();
        return objects(session);
    }

    /** What a new memory concludes from the same facts. */
    Set<String> concludedAnew() {
        KieSession fresh = session.getKieBase().newKieSession();
        try {
            List<Record> some = new ArrayList<>(facts.values());
            some.forEach(fresh::insert);
            fresh.fireAllRules();
            return objects(fresh);
        } finally {
            fresh.dispose();
        }
    }

    private static Set<String> objects(KieSession session) {
        return session.getObjects().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @Override
    public void close() {
        session.dispose();
    }
}
