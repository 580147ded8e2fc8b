package id.kentongan.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a policy concludes now.
 *
 * @param level KUNING or MERAH
 * @param because the reason that its author wrote
 * @param basis the findings it rests on
 */
public record PolicyFinding(AlertKey key, Level level, SortedSet<String> sources, String because,
        Set<AlertKey> basis) implements Finding {

    /** @throws IllegalArgumentException without a reason, or for HIJAU */
    public PolicyFinding {
        if (because.isBlank() || level == Level.HIJAU) {
            throw new IllegalArgumentException(Text.of("%s cannot conclude %s because \"%s\".", key.code(), level, because));
        }
    }

    /**
     * What follows from what a policy rests on.
     *
     * @param premises findings and silent sources; their sources become those of the conclusion
     * @throws IllegalArgumentException if a premise is of the other kind or itself a policy's
     */
    static PolicyFinding of(String code, RegionCode region, Kind kind, Level level, String because, Collection<?>... premises) {
        Set<String> sources = new HashSet<>();
        Set<AlertKey> basis = new TreeSet<>();
        for (Collection<?> some : premises) {
            for (Object premise : some) {
                if (premise instanceof Finding finding) {
                    if (finding.kind() != kind || !finding.fromCriterion()) {
                        throw new IllegalArgumentException(Text.of("%s of %s cannot rest on %s.", code, kind, finding.key()));
                    }
                    sources.addAll(finding.sources());
                    basis.add(finding.key());
                } else if (premise instanceof SilentSource silent) {
                    sources.add(silent.source());
                }
            }
        }
        return new PolicyFinding(new AlertKey(code, region, kind), level,
                Collections.unmodifiableSortedSet(new TreeSet<>(sources)), because,
                Collections.unmodifiableSet(basis));
    }

    @Override
    public boolean fromCriterion() {
        return false;
    }
}
