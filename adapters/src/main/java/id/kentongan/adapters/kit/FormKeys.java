package id.kentongan.adapters.kit;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Days;
import id.kentongan.adapters.strict.KnownWords;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Words;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part {@code form} of a source file. */
public final class FormKeys {
    /** What a mapping may fill, as the contract calls it. */
    static final List<String> FIELDS = List.of("id", "revision", "retracted", "source", "indicator", "region", "value",
            "occurredAt", "origin",
            "text", "credibility", "kind");
    private static final List<String> NEEDED = List.of("id", "indicator", "region", "value", "occurredAt");
    private static final List<String> OF_A_FIELD = List.of("from", "constant", "default", "map", "find", "format", "region",
            "level", "within");
    private static final List<String> FORMATS = List.of("epochSeconds", "epochMillis");
    private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    private static final int LONGEST_FORMAT = 40;

    private FormKeys() {}

    static Form form(Keys keys) {
        keys.only(List.of("reader", "each", "zone", "fields", "only", "sameId"));
        keys.required("reader", "table");
        Optional<Reader> known = keys.as("reader", Reader::of,
                Text.of("tidak dikenal. Yang ada: %s.%s", String.join(", ", Reader.all()),
                        keys.text("reader").map(typed -> KnownWords.suggestion(typed, Reader.all())).orElse("")));
        if (known.isEmpty()) {
            return new Form(Reader.INTERCHANGE, List.of(), Optional.empty(), Map.of(), Map.of(), Form.SameId.REFUSE);
        }
        Reader reader = known.get();
        Optional<ZoneId> zone = keys.as("zone", FormKeys::zone, "Tulis WIB, WITA atau WIT.");
        List<String> each = keys.text("each").map(path -> List.of(path.split("[.]"))).orElse(List.of());
        Map<String, Field> fields = new LinkedHashMap<>();
        Keys part = keys.part("fields");
        if (reader.mapped()) {
            part.only(FIELDS);
            keys.named("fields").forEach((name, spec) -> field(name, spec, part).ifPresent(field -> fields.put(name, field)));
            NEEDED.stream().filter(name -> !part.has(name)).forEach(name -> part.problem(part.line(), name,
                    Text.of("Wajib ada: dari mana %s diambil.", name)));
        } else if (keys.has("fields") || keys.has("each") || keys.has("only")) {
            keys.problem(keys.lineOf("fields"), "fields", Text.of("Bentuk %s sudah tetap; hapus bagian ini.", reader.written()));
        }
        return new Form(reader, each, zone, fields, only(keys), keys.as("sameId", FormKeys::sameId, "Tulis refuse atau largest.")
                .orElse(Form.SameId.REFUSE));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(Days.zone("zone", text));
        } catch (Unfit unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Form.SameId> sameId(String text) {
        return Arrays.stream(Form.SameId.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text)).findFirst();
    }

    private static Map<String, Set<String>> only(Keys keys) {
        Keys part = keys.part("only");
        return keys.named("only").keySet().stream()
                .collect(Collectors.toMap(path -> path, path -> Set.copyOf(part.texts(path))));
    }

    /** A path or column alone, or a part that says more. */
    private static Optional<Field> field(String name, Yaml spec, Keys fields) {
        if (spec instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(new Field(List.of(scalar.text().strip()), Optional.empty(), Optional.empty(), Map.of(), Map.of(),
                    Optional.empty(), Optional.empty()));
        }
        if (spec instanceof Yaml.Many) {
            return Optional
                    .of(new Field(fields.texts(name), Optional.empty(), Optional.empty(), Map.of(), Map.of(), Optional.empty(),
                            Optional.empty()));
        }
        if (!(spec instanceof Yaml.Keyed keyed)) {
            fields.problem(spec.line(), name, "Tulis nama kolom atau jalurnya, misalnya lokasi.kode.");
            return Optional.empty();
        }
        Keys keys = fields.of(name, keyed).only(OF_A_FIELD);
        if (keys.has("from") == keys.has("constant")) {
            keys.problem(keys.line(), "", "Tulis from (dari mana) atau constant (selalu), salah satu.");
        }
        Optional<String> format = keys.as("format", FormKeys::format,
                "bukan bentuk waktu. Tulis misalnya dd/MM/yyyy HH:mm, epochSeconds atau epochMillis.");
        if (format.isPresent() && !name.equals("occurredAt")) {
            keys.problem(keys.lineOf("format"), "format", "Hanya untuk occurredAt.");
        }
        return Optional.of(new Field(keys.texts("from"), keys.text("constant"), keys.text("default"), words(keys),
                found(keys), format, places(name, keys)));
    }

    private static Map<String, String> words(Keys keys) {
        Keys part = keys.part("map");
        Map<String, String> words = new LinkedHashMap<>();
        keys.named("map").keySet().forEach(word -> part.text(word).ifPresent(meaning -> words.put(Words.key(word), meaning)));
        return words;
    }

    private static Map<String, List<String>> found(Keys keys) {
        Keys part = keys.part("find");
        Map<String, List<String>> found = new LinkedHashMap<>();
        keys.named("find").keySet().forEach(meaning -> found.put(meaning, part.texts(meaning)));
        return found;
    }

    private static Optional<String> format(String text) {
        if (FORMATS.contains(text)) {
            return Optional.of(text);
        }
        try {
            return text.length() > LONGEST_FORMAT || DateTimeFormatter.ofPattern(text, Locale.ROOT) == null
                    ? Optional.empty()
                    : Optional.of(text);
        } catch (RuntimeException unknown) {
            // Besides what it promises it throws a ClassCastException for some of what it cannot read, such as "pyyyy".
            return Optional.empty();
        }
    }

    private static Optional<Field.Places> places(String name, Keys keys) {
        Optional<Field.Places.Way> way = keys.as("region", text -> Stream.of(Field.Places.Way.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text)).findFirst(),
                "Tulis undotted, named atau found.");
        if (way.isPresent() && !name.equals("region")) {
            keys.problem(keys.lineOf("region"), "region", "Hanya untuk region.");
        }
        RegionLevel level = keys.as("level", text -> Stream.of(RegionLevel.values())
                .filter(one -> one.name().equals(text)).findFirst(), "Tulis PROVINSI, KABUPATEN, KECAMATAN atau DESA.")
                .orElse(RegionLevel.KABUPATEN);
        Optional<RegionCode> within = keys.as("within", text -> CODE.matcher(text).matches()
                ? Optional.of(RegionCode.of(text))
                : Optional.empty(), "bukan kode wilayah, misalnya 73 atau 73.10.");
        return way.map(one -> new Field.Places(one, level, within));
    }

    /** The remedy for a word that a mapping does not know. */
    public static String unknown(String word, Map<String, String> map) {
        return Text.of("\"%s\" tidak ada dalam map berkas sumber; yang ada: %s.%s", Excerpt.of(word),
                String.join(", ", map.keySet()), KnownWords.suggestion(word, map.keySet()));
    }
}
