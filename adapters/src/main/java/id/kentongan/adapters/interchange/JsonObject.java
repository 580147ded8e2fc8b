package id.kentongan.adapters.interchange;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
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
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Unfit("", text, "Baris ini bukan objek JSON. Tulis {\"id\":…,\"source\":…}.");
            }
            Fields fields = new Fields();
            for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
                String name = json.currentName();
                read(fields, name, json.nextToken(), json);
            }
            if (json.nextToken() != null) {
                throw new Unfit("", text, "Ada sisa setelah objek JSON. Tulis satu objek per baris.");
            }
            return fields;
        } catch (StreamReadException malformed) {
            throw malformed(text, malformed);
        } catch (JacksonException tooLarge) {
            throw new Unfit("", text,
                    "Objek JSON terlalu dalam, atau sebuah angka atau nama di dalamnya terlalu panjang. Sederhanakan.");
        }
    }

    private static void read(Fields fields, String name, JsonToken token, JsonParser json) throws Unfit {
        switch (token) {
            case VALUE_STRING -> fields.put(name, json.getString(), Written.TEXT);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> fields.put(name, json.getString(), Written.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> fields.put(name, json.getString(), Written.TRUTH);
            case VALUE_NULL -> throw new Unfit(name, "null",
                    Text.of("null bukan nilai. Hilangkan \"%s\" bila tidak ada isinya.", Excerpt.of(name)));
            default -> throw new Unfit(name, json.getString(),
                    Text.of("\"%s\" harus satu nilai, bukan objek atau daftar.", Excerpt.of(name)));
        }
    }

    private static Unfit malformed(String text, StreamReadException malformed) {
        long column = malformed.getLocation() == null ? 0 : malformed.getLocation().getColumnNr();
        return new Unfit("", text,
                Text.of("JSON tidak sah di sekitar karakter ke-%d. Periksa tanda kutip, koma, kurung dan angka (NaN bukan angka).",
                        column));
    }
}
