package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.kit.Field;
import id.kentongan.adapters.kit.FormKeys;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.mapping.Item.Value;
import id.kentongan.adapters.strict.Decimals;
import id.kentongan.adapters.strict.KnownWords;
import id.kentongan.adapters.strict.ObservationDraft;
import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.When;
import id.kentongan.adapters.strict.Words;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.tables.Unseen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a record says, field by field. For one payload. */
final class Draft {
    private static final int HIGHEST_REVISION = 999_999_999;
    private static final Set<String> YES = Set.of("ya", "true", "1", "y", "yes");
    private final SourceFile file;
    private final Codes codes;
    private final Payload payload;
    private final Region region;
    private final Set<String> paths;

    Draft(SourceFile file, Codes codes, Payload payload) {
        this.file = file;
        this.codes = codes;
        this.payload = payload;
        this.region = new Region(codes);
        this.paths = file.form().fields().values().stream().flatMap(field -> field.from().stream()).collect(Collectors.toSet());
    }

    /** @return absent where no word that the file looks for occurs in the record */
    Optional<Reading.Understood> of(Item item) throws Unfit {
        item.legible(paths, field("occurredAt").from(), hours());
        Optional<String> indicator = indicator(item);
        if (indicator.isEmpty()) {
            return Optional.empty();
        }
        When occurred = new Moment(field("occurredAt").format(), file.form().zone(), payload.receivedAt())
                .of(parts("occurredAt", item));
        Field place = field("region");
        RegionCode where = region.of(joined("region", item, place.places().isPresent() ? " " : ""), place.places(),
                occurred.moment());
        Value count = joined("value", item, "");
        BigDecimal value = count.written() == Written.UNTYPED || count.written() == Written.FORMULA
                ? Decimals.typed("value", count.text(), count.written())
                : Decimals.value("value", count.text());
        String source = file.as().source().isPresent() ? file.as().source().get() : joined("source", item, "").text();
        int revision = has("revision", item)
                ? Decimals.whole("revision", joined("revision", item, "").text(), 0, HIGHEST_REVISION)
                : 0;
        boolean retracted = has("retracted", item) && YES.contains(Words.key(joined("retracted", item, "").text()));
        EntryId id = new EntryId(source, Texts.name("id", joined("id", item, "/").text()), revision);
        Kind kind = has("kind", item) ? KnownWords.constant("kind", joined("kind", item, "").text(), Kind.values()) : Kind.ACTUAL;
        var draft = new ObservationDraft(id, retracted, indicator.get(), where, value, occurred, kind,
                has("text", item) ? joined("text", item, "\n").text() : "");
        return Optional.of(SpokenAs.with(draft.understood(item.line(), payload, codes), file.as(),
                has("origin", item) ? Optional.of(Texts.name("origin", joined("origin", item, "/").text())) : Optional.empty(),
                has("credibility", item)
                        ? Optional.of(Decimals.whole("credibility", joined("credibility", item, "").text(), 1, 6))
                        : Optional.empty()));
    }

    /** A day and an hour that are no parts of a format. */
    private List<String> hours() {
        Field moment = field("occurredAt");
        return moment.format().isEmpty() && moment.from().size() == 2 ? moment.from().subList(1, 2) : List.of();
    }

    private Optional<String> indicator(Item item) throws Unfit {
        Field field = field("indicator");
        if (field.find().isEmpty()) {
            return Optional.of(joined("indicator", item, " ").text());
        }
        String text = Words.key(parts("indicator", item).stream().map(Value::text).collect(Collectors.joining(" ")));
        return field.find().entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(word -> Words.in(text, Words.key(word))))
                .map(Map.Entry::getKey).findFirst().or(field::standard);
    }

    /** One that the file must give. */
    private Field field(String name) {
        return Optional.ofNullable(file.form().fields().get(name)).orElseThrow();
    }

    private boolean has(String name, Item item) {
        return Optional.ofNullable(file.form().fields().get(name)).filter(field -> field.constant().isPresent()
                || field.standard().isPresent() || field.from().stream().anyMatch(path -> item.at(path).isPresent())).isPresent();
    }

    private List<Value> parts(String name, Item item) throws Unfit {
        Field field = field(name);
        if (field.constant().isPresent()) {
            return List.of(new Value(field.constant().get(), Written.TEXT));
        }
        List<Value> parts = new ArrayList<>();
        boolean words = name.equals("text");
        field.from().forEach(path -> item.at(path)
                .map(value -> words ? value : new Value(Unseen.removed(value.text()), value.written())).ifPresent(parts::add));
        if (parts.isEmpty()) {
            String standard = field.standard().orElseThrow(
                    () -> new Unfit(name, "", "Kosong: " + String.join(", ", field.from()) + " wajib diisi oleh pengirimnya."));
            return List.of(new Value(standard, Written.TEXT));
        }
        return parts;
    }

    private Value joined(String name, Item item, String between) throws Unfit {
        Field field = field(name);
        List<Value> parts = parts(name, item);
        Value value = parts.size() == 1
                ? parts.get(0)
                : new Value(parts.stream().map(Value::text).collect(Collectors.joining(between)), Written.TEXT);
        boolean given = field.from().stream().anyMatch(path -> item.at(path).isPresent());
        if (field.map().isEmpty() || !given) {
            return value;
        }
        String meaning = field.map().get(Words.key(value.text()));
        if (meaning == null) {
            throw new Unfit(name, value.text(), FormKeys.unknown(value.text(), field.map()));
        }
        return new Value(meaning, Written.TEXT);
    }
}
