package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Neighbour;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Revisions;
import id.kentongan.reasoning.region.Regions;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The provinces and the nation: where each concern is judged. */
final class Country implements AutoCloseable {
    private final Map<String, Province> provinces = new TreeMap<>();
    private final Nation nation;
    private RuleBook book;

    Country(RuleBook book, Regions regions) {
        this.book = book;
        nation = new Nation(new Shard(book.national()));
        Revisions revisions = new Revisions();
        for (RegionCode code : regions.all(RegionLevel.PROVINSI)) {
            provinces.put(code.dotted(), new Province(code, book.provincial(), book.criteria(), revisions));
        }
        tellPlaces(regions);
    }

    private void tellPlaces(Regions regions) {
        for (Province province : provinces.values()) {
            Stream.concat(Stream.of(province.code()), regions.children(province.code()).stream()).map(regions::area)
                    .forEach(area -> {
                        province.shard().put(area);
                        nation.shard().put(area);
                    });
        }
        for (Neighbour pair : regions.neighbours()) {
            nation.shard().put(pair);
            if (pair.region().province().equals(pair.other().province())) {
                province(pair.region()).shard().put(pair);
            }
        }
    }

    /** In the order of their codes. */
    Collection<Province> provinces() {
        return provinces.values();
    }

    Nation nation() {
        return nation;
    }

    /** @throws IllegalArgumentException if the region lies in none */
    Province province(RegionCode region) {
        Province province = provinces.get(region.dotted().substring(0, 2));
        if (province == null) {
            throw new IllegalArgumentException("%s lies in no known province.".formatted(region));
        }
        return province;
    }

    /** Where a concern is judged: in the nation where its policy looks across provinces, else in its province. */
    Shard shard(AlertKey key) {
        return Optional.ofNullable(book.policies().get(key.code())).filter(policy -> policy.national())
                .map(policy -> nation.shard())
                .orElseGet(() -> province(key.region()).shard());
    }

    /** The provinces' in the order of their codes, then the nation's. */
    Stream<Shard> shards() {
        return Stream.concat(provinces.values().stream().map(Province::shard), Stream.of(nation.shard()));
    }

    Evidence evidence() {
        return new Evidence(this::province, nation.shard());
    }

    /** Goes on under another book: new memories for other policies, empty measures for other windows. */
    void adopt(RuleBook next, Succession succession) {
        if (!succession.sameRules()) {
            provinces.values().forEach(province -> province.shard().adopt(next.provincial()));
            nation.adopt(next.national());
        }
        if (!succession.sameMeasures()) {
            Revisions revisions = new Revisions();
            provinces.values().forEach(province -> province.remeasure(next.criteria(), revisions));
        }
        book = next;
    }

    @Override
    public void close() {
        shards().forEach(Shard::close);
    }
}
