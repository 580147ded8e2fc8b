package id.kentongan.reasoning.site;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.decided.Heard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The sites of one shard, made when they are first named. Made by one thread, found by any. */
public final class Sites {
    private static final Comparator<Site> BY_CODE = Comparator.comparing(Site::code);

    private final SiteTable known = new SiteTable();
    private final List<Site> turned = new ArrayList<>();
    private final Predicate<RegionCode> inside;
    private final RegionLevel smallest;

    /**
     * @param inside which provinces belong to the shard
     * @param smallest the level of the smallest regions that it tells apart; a report from a smaller one counts in the one above
     */
    public Sites(Predicate<RegionCode> inside, RegionLevel smallest) {
        this.inside = inside;
        this.smallest = smallest;
    }

    /** The site of a region, or the smallest one above it that the shard tells apart; none where the region is not the shard's. */
    public Optional<Site> of(RegionCode code) {
        Optional<Site> site = known.find(code);
        if (site.isPresent()) {
            return site;
        }
        if (code.level().compareTo(smallest) > 0) {
            return code.at(smallest).flatMap(this::of);
        }
        return inside.test(code) ? Optional.of(made(code)) : Optional.empty();
    }

    /** Only where the shard tells exactly this region apart, and it has been named before. */
    public Optional<Site> find(RegionCode code) {
        return known.find(code);
    }

    /** Of which regions something else is heard than was told last, in the order of their codes; from now on that is told. */
    public List<Heard> tell() {
        if (turned.isEmpty()) {
            return List.of();
        }
        turned.sort(BY_CODE);
        List<Heard> news = new ArrayList<>(turned.size());
        for (Site site : turned) {
            site.tell().ifPresent(news::add);
        }
        turned.clear();
        return news;
    }

    /** What was told last, of every region of which anything is heard, in the order of their codes. */
    public List<Heard> told() {
        return known.stream().filter(Site::toldOf).map(Site::told).sorted(Comparator.comparing(Heard::region)).toList();
    }

    /** Takes the place of others of the same shard: what was told of their regions was told. */
    public void follow(Sites before) {
        before.known.stream().filter(Site::toldOf)
                .forEach(site -> of(site.code()).ifPresent(same -> same.follow(site)));
    }

    private Site made(RegionCode code) {
        Optional<Site> above = code.parent().flatMap(this::of);
        Site site = new Site(code, known.size(), above, turned);
        known.add(site);
        return site;
    }
}
