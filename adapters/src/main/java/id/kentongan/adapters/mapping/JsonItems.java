package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.Text;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records of JSON: of a document, of a list in it, or of a line each. */
final class JsonItems {
    private static final int LONGEST_SHOWN = 4_000;
    private static final int MOST_PLACES = 200;
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).maxNumberLength(200).maxNameLength(200)
                                    .maxStringLength(1_000_000).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonItems() {}

    /** @param each path to the list of records */
    static Items of(byte[] content, List<String> each) throws Unfit {
        String text = decoded(content);
        if (text.isBlank()) {
            throw new Unfit("", "", "Kiriman kosong.");
        }
        Optional<JsonNode> whole = tree(text);
        if (whole.isPresent()) {
            return of(whole.get(), each, 0);
        }
        List<Item> items = new ArrayList<>();
        List<Reading.Refused> refused = new ArrayList<>();
        String[] lines = text.split("\\R");
        for (int at = 0; at < lines.length; at++) {
            if (!lines[at].isBlank()) {
                Optional<JsonNode> line = tree(lines[at]);
                if (line.isEmpty()) {
                    refused.add(new Reading.Refused(at + 1, "", lines[at],
                            "Bukan JSON yang sah, atau sebuah kunci ada dua kali. Perbaiki di pengirimnya.", lines[at]));
                    continue;
                }
                try {
                    items.addAll(of(line.get(), each, at + 1).items());
                } catch (Unfit without) {
                    refused.add(without.at(at + 1, lines[at]));
                }
            }
        }
        if (items.isEmpty() && refused.size() > 1) {
            throw new Unfit("", Excerpt.of(text),
                    "Bukan JSON yang sah, atau sebuah kunci ada dua kali. Perbaiki di pengirimnya.");
        }
        return new Items(items, refused);
    }

    private static String decoded(byte[] content) throws Unfit {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Unfit("", "", "Kiriman ini bukan UTF-8.");
        }
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text));
        } catch (JacksonException | NumberFormatException malformed) {
            // The latter for an exponent that no number can have.
            return Optional.empty();
        }
    }

    private static Items of(JsonNode root, List<String> each, int line) throws Unfit {
        JsonNode list = root;
        for (String name : each) {
            list = list.path(name);
        }
        if (list.isMissingNode()) {
            throw new Unfit(String.join(".", each), Excerpt.of(root.toString()),
                    Text.of("Tidak ada \"%s\" dalam kiriman ini. Periksa form.each.", String.join(".", each)));
        }
        List<Item> items = new ArrayList<>();
        Iterable<JsonNode> records = list.isArray() ? list : List.of(list);
        for (JsonNode one : records) {
            items.add(new JsonItem(line == 0 ? items.size() + 1 : line, root, one));
        }
        return new Items(items, List.of());
    }

    private record JsonItem(int line, JsonNode root, JsonNode node) implements Item {
        @Override
        public String raw() {
            return Excerpt.of(node.toString(), LONGEST_SHOWN);
        }

        @Override
        public Optional<Value> at(String path) {
            JsonNode at = path.startsWith("/") ? root : node;
            for (String name : (path.startsWith("/") ? path.substring(1) : path).split("[.]")) {
                at = at.isArray() && name.matches("\\d{1,4}") ? at.path(Integer.parseInt(name)) : at.path(name);
            }
            return value(at);
        }

        private static Optional<Value> value(JsonNode at) {
            if (at.isNumber()) {
                return Optional.of(new Value(at.isBigDecimal() ? written(at.decimalValue()) : at.asString(), Written.NUMBER));
            }
            if (at.isBoolean()) {
                return Optional.of(new Value(at.asString(), Written.TRUTH));
            }
            String text = at.isArray()
                    ? StreamSupport.stream(at.spliterator(), false).filter(JsonNode::isValueNode).map(JsonNode::asString)
                            .collect(Collectors.joining(", "))
                    : at.isString() ? at.asString().strip() : "";
            return Optional.of(text).filter(some -> !some.isEmpty()).map(some -> new Value(some, Written.TEXT));
        }

        /** With its exponent where it would fill the memory without. */
        private static String written(BigDecimal number) {
            return Math.abs((long) number.scale()) <= MOST_PLACES ? number.toPlainString() : number.toString();
        }
    }
}
