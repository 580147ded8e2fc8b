package id.kentongan.rulebook;

import id.kentongan.adapters.Codes;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.RegionMeaning;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Indicator;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.region.Regions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The codes that reports may use: those of a rule book, its regions included. */
public record BookCodes(Supplier<RuleBook> book) implements Codes {
    @Override
    public boolean region(RegionCode code) {
        return regions().exists(code);
    }

    @Override
    public RegionMeaning meaning(RegionCode code, Instant occurredAt) {
        return regions().meaning(code, occurredAt);
    }

    @Override
    public Optional<RegionCode> regionNamed(String name, RegionLevel level, Optional<RegionCode> within) {
        return regions().named(name, level, within);
    }

    @Override
    public Collection<RegionCode> allNamed(String name, RegionLevel level, Collection<RegionCode> provinces) {
        return regions().allNamed(name, level, provinces);
    }

    @Override
    public List<String> nearlyNamed(String name, RegionLevel level, RegionCode province) {
        return regions().nearlyNamed(name, level, province).stream().map(regions()::bareName).distinct().toList();
    }

    @Override
    public Collection<RegionCode> districts(Collection<RegionCode> provinces) {
        return provinces.stream().flatMap(province -> regions().children(province).stream()).toList();
    }

    @Override
    public Collection<RegionCode> provincesBeside(RegionCode province) {
        return regions().provincesBeside(province);
    }

    @Override
    public String fullName(RegionCode code) {
        return regions().fullName(code);
    }

    @Override
    public Optional<Position> position(RegionCode district) {
        return regions().point(district).map(point -> new Position(point.latitude(), point.longitude()));
    }

    @Override
    public Collection<String> indicators() {
        return book.get().indicators().keySet();
    }

    @Override
    public Collection<String> sources() {
        return book.get().sources().keySet();
    }

    @Override
    public Collection<String> concerns() {
        return book.get().concerns();
    }

    @Override
    public Collection<String> usualSources(String indicator) {
        return Optional.ofNullable(book.get().indicators().get(indicator)).map(Indicator::bodies)
                .filter(bodies -> !bodies.equals(List.of("-"))).orElse(List.of());
    }

    @Override
    public Classification classification(String source) {
        return row(source).classification();
    }

    private Regions regions() {
        return book.get().regions();
    }

    private SourceRow row(String source) {
        return Optional.ofNullable(book.get().sources().get(source))
                .orElseThrow(() -> new IllegalArgumentException(Text.of("%s is not in sumber.csv.", source)));
    }
}
