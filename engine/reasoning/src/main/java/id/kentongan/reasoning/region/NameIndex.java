package id.kentongan.reasoning.region;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.tables.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The regions of an atlas by the keys of their names; made for a level when it is first asked for. */
final class NameIndex {
    private final Atlas atlas;
    private final Map<RegionLevel, Map<String, List<RegionCode>>> levels = new ConcurrentHashMap<>();

    NameIndex(Atlas atlas) {
        this.atlas = atlas;
    }

    List<RegionCode> named(String name, RegionLevel level) {
        return levels.computeIfAbsent(level, this::index).getOrDefault(PlaceNames.key(name, level), List.of());
    }

    /** Those whose keys differ from that of a name in the fewest letters, if in no more than so many, among some of them. */
    List<RegionCode> near(String name, RegionLevel level, int most, Predicate<RegionCode> among) {
        Map<String, List<RegionCode>> index = levels.computeIfAbsent(level, this::index);
        List<String> keys = index.entrySet().stream().filter(one -> one.getValue().stream().anyMatch(among))
                .map(Map.Entry::getKey).sorted()
                .toList();
        return Nearest.within(PlaceNames.key(name, level), keys, most).stream().flatMap(key -> index.get(key).stream())
                .filter(among)
                .toList();
    }

    private Map<String, List<RegionCode>> index(RegionLevel level) {
        RegionTable table = atlas.table(level);
        Map<String, List<RegionCode>> index = new HashMap<>(table.size() * 2);
        for (int position = 0; position < table.size(); position++) {
            RegionCode code = table.code(position);
            index.merge(PlaceNames.key(table.name(position), level), List.of(code),
                    (first, more) -> Stream.concat(first.stream(), more.stream()).toList());
        }
        return index;
    }
}
