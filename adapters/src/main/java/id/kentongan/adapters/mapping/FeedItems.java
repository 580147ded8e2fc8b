package id.kentongan.adapters.mapping;

import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Written;
import id.kentongan.adapters.xml.Element;
import id.kentongan.adapters.xml.Xml;
import id.kentongan.facts.Text;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records of an RSS 2.0 or Atom feed, each with {@code id, title, summary, link, published, categories}. Markup becomes text. */
final class FeedItems {
    private FeedItems() {}

    static Items of(byte[] content) throws Unfit {
        Element root = Xml.read(content);
        List<Element> entries = switch (root.name()) {
            case "rss" -> root.all("channel").flatMap(channel -> channel.all("item")).toList();
            case "feed" -> root.all("entry").toList();
            default -> throw new Unfit("", root.name(), Text.of("Bukan RSS atau Atom: unsur terluar <%s>.", root.name()));
        };
        List<Item> items = new ArrayList<>();
        entries.forEach(entry -> items.add(new FeedItem(items.size() + 1, values(entry))));
        return new Items(items, List.of());
    }

    private static Map<String, String> values(Element entry) {
        String link = entry.text("link").or(() -> entry.all("link").flatMap(one -> one.attribute("href").stream()).findFirst())
                .orElse("");
        return Map.of("id", first(entry, "guid", "id").orElse(link),
                "title", first(entry, "title").map(FeedItems::plain).orElse(""),
                "summary", first(entry, "description", "summary", "content").map(FeedItems::plain).orElse(""),
                "link", link,
                "published", first(entry, "pubDate", "published", "updated").map(FeedItems::moment).orElse(""),
                "categories",
                entry.all("category").map(one -> one.attribute("term").orElse(one.text())).collect(Collectors.joining(", ")));
    }

    private static Optional<String> first(Element entry, String... names) {
        return Stream.of(names).flatMap(name -> entry.text(name).stream()).findFirst();
    }

    private static String plain(String markup) {
        return markup.replaceAll("<[^<>]{0,2000}>", " ").replaceAll("&nbsp;", " ").replaceAll("\\s+", " ").strip();
    }

    /** RSS writes moments as mail does, Atom as RFC 3339; what is neither is left for the contract to refuse. */
    private static String moment(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException notOfMail) {
            try {
                return OffsetDateTime.parse(text).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            } catch (DateTimeException neither) {
                return text;
            }
        }
    }

    private record FeedItem(int line, Map<String, String> values) implements Item {
        @Override
        public String raw() {
            return values.get("title") + " " + values.get("link");
        }

        @Override
        public Optional<Value> at(String path) {
            return Optional.ofNullable(values.get(path)).filter(text -> !text.isEmpty())
                    .map(text -> new Value(text, Written.TEXT));
        }
    }
}
