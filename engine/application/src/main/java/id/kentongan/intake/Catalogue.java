package id.kentongan.intake;

import id.kentongan.adapters.Codes;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.rulebook.Books;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The codes that reports may use now: those of the newest rule book, and all regions. */
@Component
public class Catalogue implements Codes {
    private final Books books;
    private final Regions regions;

    Catalogue(Books books, Regions regions) {
        this.books = books;
        this.regions = regions;
    }

    @Override
    public boolean region(RegionCode code) {
        return regions.exists(code);
    }

    @Override
    public Optional<RegionCode> regionNamed(String name, RegionLevel level, Optional<RegionCode> within) {
        return regions.named(name, level, within);
    }

    @Override
    public Collection<String> indicators() {
        return books.current().indicators().keySet();
    }

    @Override
    public Collection<String> sources() {
        return books.current().sources().keySet();
    }

    @Override
    public char reliability(String source) {
        return row(source).reliability();
    }

    @Override
    public Classification classification(String source) {
        return row(source).classification();
    }

    private SourceRow row(String source) {
        SourceRow row = books.current().sources().get(source);
        if (row == null) {
            throw new IllegalArgumentException("Source %s is not in sumber.csv.".formatted(source));
        }
        return row;
    }
}
