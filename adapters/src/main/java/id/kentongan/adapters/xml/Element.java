package id.kentongan.adapters.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One XML element: its namespace (empty where it has none), local name, own text without blanks around it, and the elements in it.
 *
 * @param attributes by local name
 */
public record Element(String namespace, String name, Map<String, String> attributes, String text, List<Element> children) {
    public Element {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public Stream<Element> all(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    /** Text of the first such child, empty where there is none or it says nothing. */
    public Optional<String> text(String name) {
        return all(name).map(Element::text).filter(text -> !text.isEmpty()).findFirst();
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
