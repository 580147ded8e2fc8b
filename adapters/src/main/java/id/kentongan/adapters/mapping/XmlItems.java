package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Written;
import id.kentongan.adapters.xml.Element;
import id.kentongan.adapters.xml.Xml;
import id.kentongan.facts.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records of XML: the elements under a path. Namespaces count for nothing. */
final class XmlItems {
    private static final int LONGEST_SHOWN = 4_000;

    private XmlItems() {}

    /** @param each names from below the root down to the records; empty: the root itself */
    static Items of(byte[] content, List<String> each) throws Unfit {
        Element root = Xml.read(content);
        List<Element> records = List.of(root);
        for (String name : each) {
            records = records.stream().flatMap(element -> element.all(name)).toList();
        }
        if (records.isEmpty()) {
            throw new Unfit(String.join(".", each), root.name(),
                    Text.of("Tidak ada \"%s\" di dalam <%s>. Periksa form.each.", String.join(".", each),
                            Excerpt.of(root.name())));
        }
        List<Item> items = new ArrayList<>();
        records.forEach(element -> items.add(new XmlItem(items.size() + 1, root, element)));
        return new Items(items, List.of());
    }

    /** @param path names of elements; from the root on where it begins with a slash; the last may be an attribute, {@code @kode} */
    private record XmlItem(int line, Element root, Element element) implements Item {
        @Override
        public String raw() {
            return Excerpt.of(words(element), LONGEST_SHOWN);
        }

        private static String words(Element element) {
            return Stream.concat(Stream.of(element.text()), element.children().stream().map(XmlItem::words))
                    .filter(text -> !text.isEmpty()).collect(Collectors.joining(" | "));
        }

        @Override
        public Optional<Value> at(String path) {
            List<Element> found = List.of(path.startsWith("/") ? root : element);
            for (String name : (path.startsWith("/") ? path.substring(1) : path).split("[.]")) {
                if (name.startsWith("@")) {
                    return value(found.stream().flatMap(one -> one.attribute(name.substring(1)).stream()).findFirst());
                }
                found = found.stream().flatMap(one -> one.all(name)).toList();
            }
            return value(found.stream().map(Element::text).findFirst());
        }

        private static Optional<Value> value(Optional<String> text) {
            return text.map(String::strip).filter(some -> !some.isEmpty()).map(some -> new Value(some, Written.UNTYPED));
        }
    }
}
