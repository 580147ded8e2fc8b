package id.kentongan.adapters.kit;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.KnownWords;
import id.kentongan.facts.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The keys of one part of a source file, read strictly: what is missing, unknown or of another kind becomes a problem with its line. */
final class Keys {
    private final String path;
    private final int line;
    private final Map<String, Yaml> values;
    private final List<Problem> problems;

    private Keys(String path, int line, Map<String, Yaml> values, List<Problem> problems) {
        this.path = path;
        this.line = line;
        this.values = values;
        this.problems = problems;
    }

    static Keys root(Yaml.Keyed root, List<Problem> problems) {
        return new Keys("", root.line(), root.values(), problems);
    }

    /** Anything else than these is a problem. */
    Keys only(Collection<String> known) {
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                problem(value.line(), key, Text.of("\"%s\" tidak dikenal di sini; yang ada: %s.%s", Excerpt.of(key),
                        String.join(", ", new TreeSet<>(known)), KnownWords.suggestion(key, known)));
            }
        });
        return this;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether something is written there that is neither a list nor a part. */
    boolean plain(String key) {
        return values.get(key) instanceof Yaml.Scalar scalar && !scalar.text().isBlank();
    }

    int line() {
        return line;
    }

    int lineOf(String key) {
        return values.containsKey(key) ? values.get(key).line() : line;
    }

    /** The part under a key, an empty one where there is none. */
    Keys part(String key) {
        Yaml value = values.get(key);
        if (value instanceof Yaml.Keyed keyed) {
            return new Keys(at(key), keyed.line(), keyed.values(), problems);
        }
        if (value != null && !blank(value)) {
            problem(value.line(), key, "Di bawah kunci ini harus ada kunci dan nilai, diindentasi.");
        }
        return new Keys(at(key), lineOf(key), Map.of(), problems);
    }

    Optional<String> text(String key) {
        Yaml value = values.get(key);
        if (value instanceof Yaml.Scalar scalar) {
            return Optional.of(scalar.text().strip()).filter(text -> !text.isEmpty());
        }
        if (value != null) {
            problem(value.line(), key, "Di sini harus ada satu nilai.");
        }
        return Optional.empty();
    }

    /** A value that must be there. */
    String required(String key, String example) {
        Optional<String> text = text(key);
        if (text.isEmpty() && !(values.get(key) instanceof Yaml.Many || values.get(key) instanceof Yaml.Keyed)) {
            problem(lineOf(key), key, Text.of("Wajib diisi, misalnya %s: %s", key, example));
        }
        return text.orElse("");
    }

    /** One value, or a list of them. */
    List<String> texts(String key) {
        Yaml value = values.get(key);
        if (value instanceof Yaml.Many many) {
            return many.items().stream().flatMap(item -> {
                if (item instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
                    return Stream.of(scalar.text().strip());
                }
                problem(item.line(), key, "Daftar ini hanya boleh berisi teks.");
                return Stream.empty();
            }).toList();
        }
        return text(key).stream().toList();
    }

    /** The parts under a key whose own keys are free, in order. */
    Map<String, Yaml> named(String key) {
        return new LinkedHashMap<>(part(key).values);
    }

    /** What a value means, or a problem that says what it may be. */
    <T> Optional<T> as(String key, Function<String, Optional<T>> meaning, String remedy) {
        return text(key).flatMap(text -> {
            Optional<T> meant = meaning.apply(text);
            if (meant.isEmpty()) {
                problem(lineOf(key), key, Text.of("\"%s\": %s", Excerpt.of(text), remedy));
            }
            return meant;
        });
    }

    /** A part that does not stand under a key of this one. */
    Keys of(String key, Yaml.Keyed keyed) {
        return new Keys(at(key), keyed.line(), keyed.values(), problems);
    }

    void problem(int at, String key, String remedy) {
        problems.add(new Problem(at, at(key), remedy));
    }

    private String at(String key) {
        return path.isEmpty() ? key : key.isEmpty() ? path : path + "." + key;
    }

    private static boolean blank(Yaml value) {
        return value instanceof Yaml.Scalar scalar && scalar.text().isBlank();
    }
}
