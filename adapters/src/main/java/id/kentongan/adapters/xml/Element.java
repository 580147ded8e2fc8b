package id.kentongan.adapters.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One XML element: its namespace (empty where it has none), local name, own text without blanks around it, and the elements in it. */
public record Element(String namespace, String name, String text, List<Element> children) {
    public Element {
        children = List.copyOf(children);
    }

    public Stream<Element> all(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    /** Text of the first such child, empty where there is none or it says nothing. */
    public Optional<String> text(String name) {
        return all(name).map(Element::text).filter(text -> !text.isEmpty()).findFirst();
    }
}
