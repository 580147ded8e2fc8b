package id.kentongan.reasoning.shard;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Policy;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.site.Sites;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.KieBase;

/**
 * Which part of the country one reasoning judges: a province, the nation (what policies see across provinces), or the whole as one.
 *
 * @param name {@code 73} for a province, {@code nasional}, {@code seluruh}; how it is stored
 */
public record Scope(String name) implements Comparable<Scope> {
    public static final Scope WHOLE = new Scope("seluruh");
    public static final Scope NATION = new Scope("nasional");

    /** @throws IllegalArgumentException if the name is none of a scope */
    public Scope {
        if (!name.equals("seluruh") && !name.equals("nasional")
                && !(name.length() == 2 && Character.isDigit(name.charAt(0)) && Character.isDigit(name.charAt(1)))) {
            throw new IllegalArgumentException(Text.of("\"%s\" is no scope; a province code, nasional, or seluruh.", name));
        }
    }

    /** The province in which a region lies. */
    public static Scope province(RegionCode region) {
        return new Scope(region.dotted().substring(0, 2));
    }

    /** All shards of a country: the provinces in the order of their codes, then the nation. */
    public static List<Scope> shards(Regions regions) {
        return Stream.concat(regions.all(RegionLevel.PROVINSI).stream().map(Scope::province), Stream.of(NATION)).toList();
    }

    /** Where a concern is judged under a book: in the nation where its policy looks across provinces, else in its province. */
    public static Scope owner(RuleBook book, AlertKey key) {
        Policy policy = book.policies().get(key.code());
        return policy != null && policy.national() ? NATION : province(key.region());
    }

    boolean isNation() {
        return equals(NATION);
    }

    /** Whether a region lies in it. */
    boolean holds(RegionCode region) {
        return equals(WHOLE) || isNation() || region.dotted().startsWith(name);
    }

    /** The regions that it tells apart, none of them named yet. */
    Sites sites() {
        return new Sites(this::holds, smallest());
    }

    /** The level of the smallest regions that it tells apart. */
    RegionLevel smallest() {
        return isNation() ? RegionLevel.KABUPATEN : RegionLevel.DESA;
    }

    List<Criterion> rows(RuleBook book) {
        return isNation() ? book.nationalCriteria() : book.criteria();
    }

    /** The indicators that its rows count. */
    public Set<String> indicators(RuleBook book) {
        return rows(book).stream().map(row -> row.gauge().indicator()).collect(Collectors.toUnmodifiableSet());
    }

    /** The sources from which it waits for reports. */
    public Set<String> owing(RuleBook book) {
        return duties(book).stream().map(SourceRow::code).collect(Collectors.toUnmodifiableSet());
    }

    KieBase rules(RuleBook book) {
        if (equals(WHOLE)) {
            return book.whole();
        }
        return isNation() ? book.national() : book.provincial();
    }

    /** The sources whose silence it has to know: the nation sees districts and provinces only. */
    Collection<SourceRow> duties(RuleBook book) {
        return book.sources().values().stream().filter(source -> owes(source)).toList();
    }

    boolean owes(SourceRow source) {
        return source.duty().isPresent() && (!isNation() || source.regionLevel().compareTo(RegionLevel.KABUPATEN) <= 0);
    }

    List<RegionCode> provinces(Regions regions) {
        return regions.all(RegionLevel.PROVINSI).stream().filter(this::holds).toList();
    }

    /** Another shard to which an open alert goes under a book; none where it stays, as it does when the book does not know it. */
    Optional<Scope> leaves(RuleBook next, AlertKey key) {
        return equals(WHOLE) || !next.concerns().contains(key.code())
                ? Optional.empty()
                : Optional.of(owner(next, key)).filter(owner -> !owner.equals(this));
    }

    @Override
    public int compareTo(Scope other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
