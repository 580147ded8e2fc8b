package id.kentongan.reasoning.shard;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.Policy;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which part of the country one reasoning judges. */
public record Scope(String name) {
    public static final Scope WHOLE = new Scope("seluruh");
    public static final Scope NATION = new Scope("nasional");

    public static Scope province(RegionCode any) {
        return new Scope(any.province().dotted());
    }

    public static Scope named(String name) {
        return new Scope(name);
    }

    public static List<Scope> shards(Regions regions) {
        return Stream.concat(regions.all(RegionLevel.PROVINSI).stream().map(Scope::province), Stream.of(NATION)).toList();
    }

    public static Scope owner(RuleBook book, AlertKey key) {
        return Optional.ofNullable(book.policies().get(key.code())).filter(Policy::national).isPresent()
                ? NATION
                : province(key.region());
    }
}
