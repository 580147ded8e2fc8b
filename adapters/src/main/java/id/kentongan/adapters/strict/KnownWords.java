package id.kentongan.adapters.strict;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
import id.kentongan.tables.Nearest;
import java.util.Collection;
import java.util.stream.Stream;

/** The known word that a mistyped one most likely means. */
public final class KnownWords {
    private KnownWords() {}

    /** {@code " Mungkin maksud Anda: SIB-01."}, or nothing where no known word is near. */
    public static String suggestion(String typed, Collection<String> known) {
        return Nearest.to(typed, known).map(word -> Text.of(" Mungkin maksud Anda: %s.", word)).orElse("");
    }

    /** The constant that is written exactly so, in capitals. */
    public static <E extends Enum<E>> E constant(String field, String typed, E[] constants) throws Unfit {
        for (E constant : constants) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        var names = Stream.of(constants).map(Enum::name).toList();
        throw new Unfit(field, typed, Text.of("\"%s\" bukan salah satu dari %s.%s", Excerpt.of(typed), String.join(", ", names),
                suggestion(typed, names)));
    }
}
