package id.kentongan.adapters.interchange;

import id.kentongan.adapters.strict.Decimals;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Moments;
import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.KnownWords;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one line as they were written, and the strict reading of each. Nothing is coerced from one type into another. */
final class Fields {
    private static final int COUNT = Field.values().length;
    private final @Nullable String[] texts = new String[COUNT];
    private final Written[] forms = new Written[COUNT];

    /** Takes names and values as they were written. */
    interface Sink {
        void put(String name, String text, Written written) throws Unfit;
    }

    /** @throws Unfit for a name that the contract does not know, or one that stands twice */
    void put(String name, String text, Written written) throws Unfit {
        Field field = Field.named(name).orElse(null);
        if (field == null) {
            throw unknown(name, text);
        }
        if (texts[field.ordinal()] != null) {
            throw new Unfit(name, text, Text.of("%s ditulis dua kali dalam satu laporan. Hapus salah satu.", name));
        }
        texts[field.ordinal()] = text;
        forms[field.ordinal()] = written;
    }

    static Unfit unknown(String name, String text) {
        return new Unfit(name, text,
                Text.of("Nama \"%s\" tidak dikenal.%s", Excerpt.of(name), KnownWords.suggestion(name, Field.names())));
    }

    /** @throws Unfit for the first field that a line of this kind does not carry */
    void only(Field.Line kind) throws Unfit {
        for (Field field : Field.values()) {
            if (has(field) && !field.in(kind)) {
                throw new Unfit(field.written, raw(field),
                        Text.of("%s bukan bagian dari %s, hanya dari %s. Hapus, atau perbaiki type-nya.", field.written,
                                kind.called, field.home()));
            }
        }
    }

    boolean has(Field field) {
        return texts[field.ordinal()] != null;
    }

    String raw(Field field) throws Unfit {
        String text = texts[field.ordinal()];
        if (text == null) {
            throw new Unfit(field.written, "", Text.of("%s wajib diisi.", field.written));
        }
        return text;
    }

    Written form(Field field) {
        return forms[field.ordinal()];
    }

    String text(Field field) throws Unfit {
        String text = raw(field);
        return switch (form(field)) {
            case TEXT, UNTYPED -> text;
            default -> throw new Unfit(field.written, text, Text.of("%s harus teks. %s", field.written, asText(form(field))));
        };
    }

    String name(Field field) throws Unfit {
        return Texts.name(field.written, text(field));
    }

    String free(Field field) throws Unfit {
        return Texts.free(field.written, text(field));
    }

    Instant moment(Field field) throws Unfit {
        return Moments.moment(field.written, text(field));
    }

    <E extends Enum<E>> E constant(Field field, E[] constants) throws Unfit {
        return KnownWords.constant(field.written, text(field), constants);
    }

    BigDecimal value(Field field) throws Unfit {
        return Decimals.typed(field.written, number(field), form(field));
    }

    int whole(Field field, int lowest, int highest) throws Unfit {
        return Decimals.whole(field.written, number(field), lowest, highest);
    }

    boolean truth(Field field) throws Unfit {
        String text = raw(field);
        boolean typed = form(field) == Written.TRUTH || form(field) == Written.UNTYPED;
        if (typed && (text.equals("true") || text.equals("false"))) {
            return text.equals("true");
        }
        throw new Unfit(field.written, text, Text.of("%s harus true atau false, tanpa tanda kutip.", field.written));
    }

    /** The texts of an object, by name; in a table it is written as JSON. */
    Map<String, String> texts(Field field) throws Unfit {
        String object = raw(field);
        return switch (form(field)) {
            case OTHER, TEXT, UNTYPED -> JsonObject.texts(field.written, object);
            default -> throw new Unfit(field.written, object,
                    Text.of("%s harus objek JSON, misalnya {\"to\":\"MERAH\"}.", field.written));
        };
    }

    private String number(Field field) throws Unfit {
        String text = raw(field);
        return switch (form(field)) {
            case NUMBER, UNTYPED -> text;
            case FORMULA -> throw new Unfit(field.written, text, "Sel berisi rumus. Tempel sebagai nilai.");
            default -> throw new Unfit(field.written, text, Text.of("%s harus angka tanpa tanda kutip.", field.written));
        };
    }

    private static String asText(Written form) {
        return switch (form) {
            case FORMULA -> "Sel berisi rumus; tempel sebagai nilai.";
            case OTHER -> "Hilangkan nama ini bila tidak ada isinya.";
            default -> "Tulis di antara tanda kutip, atau beri sel format Teks.";
        };
    }
}
