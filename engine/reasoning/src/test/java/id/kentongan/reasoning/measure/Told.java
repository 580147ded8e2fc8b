package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Visible;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Listens in place of the rules, and counts what it hears. */
final class Told implements Telling {
    final Map<AlertKey, Measure> known = new HashMap<>();
    final Map<AlertKey, Level> open = new HashMap<>();
    final Set<String> askedFor = new HashSet<>();
    final Set<String> askedWho = new HashSet<>();
    final Set<Criterion> inForce = new HashSet<>();
    int tellings;

    @Override
    public void tell(Measure measure) {
        tellings++;
        known.put(measure.key(), measure);
    }

    @Override
    public void untell(AlertKey key) {
        tellings++;
        known.remove(key);
    }

    @Override
    public Level stands(AlertKey key) {
        return open.getOrDefault(key, Level.HIJAU);
    }

    @Override
    public void visible(AlertKey key, Visible levels) {
        // Who sees what is held against a recomputation of whole alerts.
    }

    @Override
    public boolean asksFor(String criterion) {
        return askedFor.contains(criterion);
    }

    @Override
    public boolean asksWho(String criterion) {
        return askedWho.contains(criterion);
    }

    @Override
    public void started(Criterion row) {
        inForce.add(row);
    }

    @Override
    public void ended(Criterion row) {
        inForce.remove(row);
    }
}
