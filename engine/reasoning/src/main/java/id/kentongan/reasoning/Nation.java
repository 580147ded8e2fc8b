package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.CriterionFinding;
import id.kentongan.facts.Finding;
import id.kentongan.facts.Imported;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.RuleBook;
import java.util.List;
import java.util.TreeSet;
import org.kie.api.KieBase;

/** What the national shard is told: the criteria that are met in provinces and districts anywhere. */
final class Nation {
    private final Shard shard;

    Nation(Shard shard) {
        this.shard = shard;
    }

    Shard shard() {
        return shard;
    }

    /** Goes on with other rules; the provinces will tell anew what they find. */
    void adopt(KieBase rules) {
        shard.adopt(rules);
        shard.memory().stated(CriterionFinding.class).toList().forEach(shard::remove);
        shard.memory().stated(Imported.class).toList().forEach(shard::remove);
    }

    /** Takes over what changed in a province in its last judgement. */
    void learn(Province province, RuleBook book) {
        for (AlertKey key : province.shard().touched()) {
            if (key.region().level().compareTo(RegionLevel.KABUPATEN) <= 0 && !book.policies().containsKey(key.code())) {
                List<Finding> found = province.shard().memory().highest(key);
                if (found.isEmpty()) {
                    shard.remove(new CriterionFinding(key, Level.KUNING, new TreeSet<>()));
                    shard.remove(new Imported(key));
                } else {
                    shard.put(new Imported(key));
                    shard.put((CriterionFinding) found.get(0));
                }
            }
        }
    }
}
