package id.kentongan.reasoning.region;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
