package id.kentongan.reasoning.shard;

import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.LookBack;
import id.kentongan.reasoning.site.Sites;
import id.kentongan.reasoning.time.Nanos;
import id.kentongan.tables.Sha256;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a book asks of the past in one scope. Two books that ask the same need the same entries, whatever their thresholds, holds and
 * policies say.
 *
 * @param indicators how far back the rows of each look
 * @param sources whose reports are owed, by code
 */
public record Needs(Scope scope, Map<String, LookBack> indicators, Map<String, Owed> sources) {
    /** Of the way in which entries are chosen; another one makes other snapshots. */
    private static final String VERSION = "1";

    /** @param every nanoseconds for which one report meets the duty */
    public record Owed(RegionLevel level, long every) {}

    public static Needs of(RuleBook book, Scope scope) {
        Map<String, Owed> sources = new TreeMap<>();
        scope.duties(book).forEach(source -> source.duty()
                .ifPresent(every -> sources.put(source.code(), new Owed(source.regionLevel(), Nanos.of(every)))));
        return new Needs(scope, LookBack.of(scope.rows(book)), Collections.unmodifiableMap(sources));
    }

    /** 64 hexadecimal letters: equal for equal needs. */
    public String fingerprint() {
        Sha256 sha = new Sha256().piece(VERSION).piece(scope.name());
        indicators.forEach((code, look) -> sha.piece(code).piece(look.toString()));
        sha.piece("");
        sources.forEach((code, owed) -> sha.piece(code).piece(owed.toString()));
        return sha.hex();
    }

    /**
     * To be asked, in the order of receipt, about all entries that were received up to a moment, or about those that an earlier moment had
     * need of and all that came since.
     */
    public Needed at(Instant moment) {
        return new Needed(this, new Sites(scope::holds, scope.smallest()), Nanos.of(moment));
    }
}
