package id.kentongan.adapters.mapping;

import id.kentongan.adapters.kit.Field;
import id.kentongan.adapters.kit.Form;
import id.kentongan.adapters.strict.Words;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a source file takes from a table. A path with a leading {@code /} is a label above the table, any other a column.
 *
 * @param columns those that must be there, as {@link Words} compares them
 * @param telling those of them without which a row says nothing
 * @param labels all that are looked for
 * @param needed labels that must have something beside them
 */
record Sought(Set<String> columns, Set<String> telling, Set<String> labels, Set<String> needed) {
    private static final String ABOVE = "/";
    private static final Set<String> NEEDED = Set.of("id", "indicator", "region", "value", "occurredAt");

    static Sought by(Form form) {
        Map<Boolean, Set<String>> must = parted(form.fields().values().stream().filter(field -> field.standard().isEmpty())
                .flatMap(field -> field.from().stream()), form.only().keySet());
        Map<Boolean, Set<String>> tell = parted(form.fields().entrySet().stream()
                .filter(field -> NEEDED.contains(field.getKey()) && field.getValue().standard().isEmpty())
                .flatMap(field -> field.getValue().from().stream()), Set.of());
        return new Sought(keys(must.get(false)), keys(tell.get(false)), parted(form.fields().values().stream()
                .map(Field::from).flatMap(Collection::stream), form.only().keySet()).get(true), tell.get(true));
    }

    /** Whether a path is a label. */
    static boolean above(String path) {
        return path.startsWith(ABOVE);
    }

    /** Whether a row says enough to be an entry; names and dates of signatures may stand under any two columns. */
    boolean entry(Item row) {
        return telling.stream().filter(column -> row.at(column).isPresent()).count() * 2 > telling.size();
    }

    private static Map<Boolean, Set<String>> parted(Stream<String> paths, Set<String> others) {
        return Stream.concat(paths, others.stream()).collect(Collectors.partitioningBy(Sought::above, Collectors.toSet()));
    }

    private static Set<String> keys(Set<String> columns) {
        return columns.stream().map(Words::key).collect(Collectors.toSet());
    }
}
