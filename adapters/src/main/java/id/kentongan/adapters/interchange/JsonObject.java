package id.kentongan.adapters.interchange;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * One flat JSON object, read token by token. A mapper would turn {@code "3"} into 3, {@code 1.9} into 1 and take the last of two equal
 * keys; here every value keeps the form in which it was written, and numbers keep their digits.
 */
final class JsonObject {
    private static final JsonFactory JSON = JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool())
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(4).maxNumberLength(200).maxNameLength(200).build())
            .build();

    private JsonObject() {}

    static Fields read(String text) throws Unfit {
        Fields fields = new Fields();
        read(text, fields::put);
        return fields;
    }

    private static void read(String text, Fields.Sink fields) throws Unfit {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Unfit("", text, "Baris ini bukan objek JSON. Tulis {\"id\":…,\"source\":…}.");
            }
            for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
                String name = json.currentName();
                read(fields, name, json.nextToken(), json);
            }
            if (json.nextToken() != null) {
                throw new Unfit("", text, "Ada sisa setelah objek JSON. Tulis satu objek per baris.");
            }
        } catch (StreamReadException malformed) {
            throw malformed(text, malformed);
        } catch (JacksonException tooLarge) {
            throw new Unfit("", text,
                    "Objek JSON terlalu dalam, atau sebuah angka atau nama di dalamnya terlalu panjang. Sederhanakan.");
        }
    }

    private static void read(Fields.Sink fields, String name, JsonToken token, JsonParser json) throws Unfit {
        switch (token) {
            case VALUE_STRING -> fields.put(name, json.getString(), Written.TEXT);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> fields.put(name, json.getString(), Written.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> fields.put(name, json.getString(), Written.TRUTH);
            case VALUE_NULL -> throw new Unfit(name, "null",
                    Text.of("null bukan nilai. Hilangkan \"%s\" bila tidak ada isinya.", Excerpt.of(name)));
            case START_OBJECT -> fields.put(name, object(name, json), Written.OTHER);
            default -> throw new Unfit(name, json.getString(),
                    Text.of("\"%s\" harus satu nilai, bukan objek atau daftar.", Excerpt.of(name)));
        }
    }

    /** An object in the line, as it was written; only one field may hold one. */
    private static String object(String name, JsonParser json) throws Unfit {
        if (!name.equals(Field.PAYLOAD.written)) {
            throw new Unfit(name, json.getString(),
                    Text.of("\"%s\" harus satu nilai, bukan objek atau daftar.", Excerpt.of(name)));
        }
        StringWriter object = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), object)) {
            copy.copyCurrentStructure(json);
        }
        return object.toString();
    }

    /**
     * The texts of a flat object that stands in a field.
     *
     * @throws Unfit where it is none, or holds anything but texts
     */
    static Map<String, String> texts(String field, String object) throws Unfit {
        Map<String, String> texts = new LinkedHashMap<>();
        Fields.Sink sink = (name, text, form) -> {
            if (form != Written.TEXT || texts.put(name, text) != null) {
                throw new Unfit(field + "." + name, text,
                        Text.of("%s dalam %s harus satu teks di antara tanda kutip.", Excerpt.of(name), field));
            }
        };
        read(object, sink);
        return texts;
    }

    private static Unfit malformed(String text, StreamReadException malformed) {
        long column = malformed.getLocation() == null ? 0 : malformed.getLocation().getColumnNr();
        return new Unfit("", text,
                Text.of("JSON tidak sah di sekitar karakter ke-%d. Periksa tanda kutip, koma, kurung dan angka (NaN bukan angka).",
                        column));
    }
}
