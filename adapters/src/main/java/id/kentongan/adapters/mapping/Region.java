package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.kit.Field;
import id.kentongan.adapters.mapping.Item.Value;
import id.kentongan.adapters.strict.Places;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The region of a record: by its code, by its name, or by a name somewhere in a text. */
final class Region {
    private static final String FIELD = "region";
    private static final Pattern UNDOTTED = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{10}");
    private static final int LONGEST_NAME = 4;
    private static final int MOST_WORDS = 600;
    private final Codes codes;
    private final Places places;

    Region(Codes codes) {
        this.codes = codes;
        this.places = new Places(codes);
    }

    RegionCode of(Value value, Optional<Field.Places> how, Instant occurredAt) throws Unfit {
        if (how.isEmpty()) {
            return places.region(FIELD, value.text(), value.written(), occurredAt);
        }
        return switch (how.get().way()) {
            case UNDOTTED -> places.region(FIELD, dotted(value.text()), Written.TEXT, occurredAt);
            case NAMED -> codes.regionNamed(value.text(), how.get().level(), how.get().within())
                    .orElseThrow(() -> new Unfit(FIELD,
                            value.text(),
                            Text.of("\"%s\" bukan nama %s%s, atau ada beberapa yang bernama sama.", Excerpt.of(value.text()),
                                    how.get().level(), how.get().within().map(code -> " di " + code).orElse(""))));
            case FOUND -> found(value.text(), how.get());
        };
    }

    private static String dotted(String text) {
        if (!UNDOTTED.matcher(text).matches()) {
            return text;
        }
        StringBuilder dotted = new StringBuilder(text);
        for (int at = Math.min(6, text.length() - 2); at > 0; at -= 2) {
            dotted.insert(at, '.');
        }
        return dotted.toString();
    }

    /** One region and no other must be named, each word of its name with a capital. */
    private RegionCode found(String text, Field.Places how) throws Unfit {
        String[] words = text.split("[^\\p{L}\\p{N}'’-]+", MOST_WORDS);
        SortedSet<RegionCode> named = new TreeSet<>();
        for (int from = 0; from < words.length; from++) {
            for (int to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
                Optional<RegionCode> region = capitals(words, from, to)
                        ? codes.regionNamed(String.join(" ", List.of(words).subList(from, to)), how.level(), how.within())
                        : Optional.empty();
                if (region.isPresent()) {
                    named.add(region.get());
                    from = to - 1;
                    break;
                }
            }
        }
        if (named.size() != 1) {
            throw new Unfit(FIELD, text, named.isEmpty()
                    ? "Teks ini tidak menyebut wilayah yang dikenal. Kirim lewat laporan biasa bila perlu dicatat."
                    : Text.of("Teks ini menyebut beberapa wilayah: %s. Kirim satu laporan per wilayah bila perlu dicatat.",
                            String.join(", ", named.stream().map(RegionCode::dotted).toList())));
        }
        return named.first();
    }

    private static boolean capitals(String[] words, int from, int to) {
        for (int at = from; at < to; at++) {
            if (words[at].isEmpty() || !Character.isUpperCase(words[at].codePointAt(0))) {
                return false;
            }
        }
        return true;
    }
}
