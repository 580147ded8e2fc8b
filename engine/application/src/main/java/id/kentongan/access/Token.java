package id.kentongan.access;

import id.kentongan.facts.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a program shows instead of the password of an account. It never allows more than the account is allowed at that moment.
 *
 * @param label by which people know it again
 * @param scope names of the rights that it has of those of its account, or the one word that stands for all of them
 * @param regions beyond which it neither speaks nor reads; and sources for which alone it speaks
 * @param usedAt when it was last shown, to the minute
 */
public record Token(String id, String account, String label, List<String> scope, Territory regions, Bodies sources,
        Instant madeAt, Instant expiresAt,
        Optional<Instant> usedAt) {
    static final String ALL = "*";

    /** How far it is to reach; what its account has not, it does not have either. */
    record Reach(List<String> scope, Territory regions, Bodies sources) {}

    /** All that was granted, for who looks at the audit. */
    String inWords() {
        return Text.of("token %s (%s); wewenang %s; wilayah %s; sumber %s; sampai %s", id, label, String.join(" ", scope),
                String.join(" ", regions.written()), String.join(" ", sources.written()), expiresAt);
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The account as far as this token speaks for it. */
    Caller caller(Caller owner) {
        Set<Right> rights = owner.rights().stream().filter(right -> scope.contains(ALL) || scope.contains(right.name()))
                .collect(Collectors.toUnmodifiableSet());
        return owner.within(rights, owner.bounds().within(regions, sources));
    }
}
