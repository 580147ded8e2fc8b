package id.kentongan.reasoning.shard;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.util.List;

/** Stub. */
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
        throw new UnsupportedOperationException();
    }

    public static Scope owner(RuleBook book, AlertKey key) {
        throw new UnsupportedOperationException();
    }
}
