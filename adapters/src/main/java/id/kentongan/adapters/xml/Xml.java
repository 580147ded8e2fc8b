package id.kentongan.adapters.xml;

import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.Text;
import id.kentongan.tables.Utf16;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The one place where XML is parsed. JDK defaults would read local files and fetch addresses; here a document type is refused outright. */
public final class Xml {
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int DEEPEST = 16;
    private static final int MOST_ELEMENTS = 20_000;

    private Xml() {}

    /** The root element; up to 2 MB, 16 levels and 20,000 elements. */
    public static Element read(byte[] document) throws Unfit {
        if (document.length == 0) {
            throw new Unfit("", "", "Berkas kosong. Kirim ulang dengan isinya.");
        }
        if (document.length > LARGEST) {
            throw new Unfit("", "",
                    Text.of("Berkas XML lebih besar dari %d MB. Kirim satu peringatan per berkas.", LARGEST >> 20));
        }
        try {
            // Decoded here and strictly: no encoding declaration can then hide anything from the parser.
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Utf16.utf8(document))).toString();
            XMLStreamReader reader = factory()
                    .createXMLStreamReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
            try {
                return root(reader);
            } finally {
                reader.close();
            }
        } catch (CharacterCodingException | XMLStreamException | RuntimeException malformed) {
            // The JDK's parser throws unchecked exceptions for some truncated documents.
            throw new Unfit("", "", "XML tidak sah atau terpotong. Kirim ulang berkas yang utuh dalam UTF-8.");
        }
    }

    /** The JDK's own parser, whatever else a library has put on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are refused.");
        });
        return factory;
    }

    private static Element root(XMLStreamReader reader) throws XMLStreamException, Unfit {
        Deque<Open> open = new ArrayDeque<>();
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                    throw new Unfit("", "DOCTYPE", "XML memuat DOCTYPE. Hapus; peringatan tidak memerlukannya.");
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(new Open(reader));
                    if (++elements > MOST_ELEMENTS || open.size() > DEEPEST) {
                        throw new Unfit("", reader.getLocalName(), "XML terlalu dalam atau terlalu banyak unsurnya.");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.element().text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    Element closed = open.pop().closed();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.element().children.add(closed);
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        throw new XMLStreamException("The document ends early.");
    }

    private static final class Open {
        private final String namespace;
        private final String name;
        private final Map<String, String> attributes = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Element> children = new ArrayList<>();

        Open(XMLStreamReader reader) {
            this.namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
            this.name = reader.getLocalName();
            for (int at = 0; at < reader.getAttributeCount(); at++) {
                attributes.putIfAbsent(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
            }
        }

        Element closed() {
            return new Element(namespace, name, attributes, text.toString().strip(), children);
        }
    }
}
