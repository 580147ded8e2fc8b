package id.kentongan.reasoning.shard;

import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.duty.Turn;
import id.kentongan.reasoning.memory.WorkingMemory;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.time.Agenda;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a shard stands in and no report changes.
 *
 * @param beginning of time: before it nothing was owed
 * @param past where reports are looked up that were not kept
 * @param duties how all duties of the scope stood at every tick, where that is known; else reports are heard for it
 */
public record Surroundings(Scope scope, Regions regions, Instant beginning, Past past, Optional<List<Turn>> duties) {

    public Surroundings(Scope scope, Regions regions, Instant beginning, Past past) {
        this(scope, regions, beginning, past, Optional.empty());
    }

    /** The same with other regions. */
    Surroundings in(Regions others) {
        return new Surroundings(scope, others, beginning, past, duties);
    }

    /** The provinces and districts that policies see, and which are near each other. */
    void tellPlaces(WorkingMemory memory) {
        for (RegionCode province : scope.provinces(regions)) {
            Stream.concat(Stream.of(province), regions.children(province).stream()).map(regions::area).forEach(memory::put);
        }
        regions.neighbours().stream().filter(pair -> scope.holds(pair.region()) && scope.holds(pair.other()))
                .forEach(memory::put);
    }

    Dates dates(RuleBook book, Agenda agenda, Set<Record> told) {
        List<RegionCode> provinces = scope.provinces(regions);
        return new Dates(book.calendar(), regions, provinces, agenda, told);
    }
}
