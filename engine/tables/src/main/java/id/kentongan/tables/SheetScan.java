package id.kentongan.tables;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.kentongan.tables.TableRow.Fault;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML parts of a workbook with the XML reader of the workbook library and before it, and keeps nothing. That library makes room
 * for every column, shared string and digit that a cell names, and writes shared formulas anew for each cell: all of it is counted here
 * first. Cells are looked for wherever there is a {@code sheetData}, whatever the part is called.
 */
final class SheetScan {
    /** The largest double, written out, and then some; any more digits cost more than they say. */
    private static final int LONGEST_NUMBER = 400;
    /** Letters of a formula, as in any workbook. */
    private static final int LONGEST_FORMULA = 8_192;
    /** Every cell is compared with each range of an array formula. */
    private static final int MOST_ARRAYS = 100;
    /** Letters of all formulas that are written anew for another cell. */
    private static final long MOST_SHARED_LETTERS = 20_000_000;
    private static final int MOST_ATTRIBUTES = 64;
    private static final Set<String> WRITTEN_OUT = Set.of("str", "inlineStr", "e", "d");
    /** Names of elements and attributes in a workbook, and in the parts that hold cells, styles and texts; an office program needs far fewer. */
    private static final int MOST_NAMES = 3_000;
    private static final int MOST_NAMES_OF_CELLS = 500;
    private static final Set<String> READ = Set.of("worksheet", "workbook", "sst", "styleSheet", "Types", "Relationships");

    /** Keeps every name that it has ever met, so that each workbook has one of its own. */
    private final XMLInputFactory xml = factory();
    private final Set<String> names = new HashSet<>();
    private final Set<String> namesOfCells = new HashSet<>();
    private final CellOrder order = new CellOrder();
    private boolean read;
    private int strings;
    private long lastString = -1;
    private String lastStringAt = "";
    private int arrays;
    private long longestShared;
    private long sharers;
    private boolean inSheet;
    private boolean inCell;
    private String type = "";
    private String child = "";
    private boolean sharer;
    private int depth;
    private int childDepth;
    private final StringBuilder text = new StringBuilder();
    private int length;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * One part. What is no XML is left to the workbook library, which gets no further in it than this did.
     *
     * @return what keeps the workbook from being opened
     */
    Optional<TableRow.Broken> part(InputStream in) {
        inSheet = false;
        inCell = false;
        depth = 0;
        try {
            XMLStreamReader xml = this.xml.createXMLStreamReader(in);
            while (xml.hasNext()) {
                Optional<TableRow.Broken> fault = event(xml, xml.next());
                if (fault.isPresent()) {
                    return fault;
                }
            }
        } catch (XMLStreamException | RuntimeException noXml) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** What can only be told when all parts were seen: a cell that names a shared string that there is not. */
    Optional<TableRow.Broken> end() {
        return lastString >= strings
                ? Optional.of(new TableRow.Broken(0, Fault.DAMAGED, lastStringAt))
                : Optional.empty();
    }

    private Optional<TableRow.Broken> event(XMLStreamReader xml, int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                read = depth == 1 ? READ.contains(xml.getLocalName()) : read;
                yield xml.getAttributeCount() > MOST_ATTRIBUTES || strange(xml) ? broken(Fault.DAMAGED) : start(xml);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                Optional<TableRow.Broken> fault = end(xml.getLocalName());
                depth--;
                yield fault;
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                note("?", xml.getPITarget());
                yield strange() ? broken(Fault.DAMAGED) : Optional.empty();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                letters(xml);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** The library keeps every name for ever, and takes the longer the more it has. */
    private boolean strange(XMLStreamReader xml) {
        note(xml.getPrefix(), xml.getLocalName());
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            note(xml.getAttributePrefix(at), xml.getAttributeLocalName(at));
        }
        return strange();
    }

    private boolean strange() {
        return names.size() > MOST_NAMES || namesOfCells.size() > MOST_NAMES_OF_CELLS;
    }

    private void note(@Nullable String prefix, String local) {
        String name = prefix + ":" + local;
        names.add(name);
        if (read) {
            namesOfCells.add(name);
        }
    }

    private Optional<TableRow.Broken> start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        strings += name.equals("si") ? 1 : 0;
        if (name.equals("sheetData")) {
            inSheet = true;
            order.sheet();
        } else if (inSheet && !inCell && name.equals("row")) {
            return order.row(xml.getAttributeValue(null, "r"));
        } else if (inSheet && name.equals("c")) {
            if (inCell) {
                return broken(Fault.DAMAGED);
            }
            inCell = true;
            type = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
            return order.cell(xml.getAttributeValue(null, "r"));
        } else if (inCell && child.isEmpty() && (name.equals("v") || name.equals("f") || name.equals("is"))) {
            child = name;
            childDepth = depth;
            length = 0;
            text.setLength(0);
            return name.equals("f") ? formula(xml) : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<TableRow.Broken> formula(XMLStreamReader xml) {
        String kind = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("");
        boolean range = xml.getAttributeValue(null, "ref") != null;
        arrays += kind.equals("array") && range ? 1 : 0;
        sharer = kind.equals("shared");
        sharers += sharer && !range ? 1 : 0;
        return arrays > MOST_ARRAYS ? broken(Fault.EXPLODES) : Optional.empty();
    }

    private void letters(XMLStreamReader xml) {
        if (!child.isEmpty()) {
            length += xml.getTextLength();
            if (length <= LONGEST_NUMBER) {
                text.append(xml.getText());
            }
        }
    }

    private Optional<TableRow.Broken> end(String name) {
        if (name.equals("sheetData")) {
            inSheet = false;
            inCell = false;
        } else if (inCell && !child.isEmpty() && depth == childDepth) {
            Optional<TableRow.Broken> fault = value();
            child = "";
            return fault;
        } else if (inCell && name.equals("c")) {
            inCell = false;
        }
        return Optional.empty();
    }

    /** The whole text of a value, a formula or a string of its own. */
    private Optional<TableRow.Broken> value() {
        if (child.equals("f")) {
            longestShared = sharer ? Math.max(longestShared, length) : longestShared;
            return length > LONGEST_FORMULA || sharers * longestShared > MOST_SHARED_LETTERS
                    ? broken(Fault.CELL_TOO_LONG)
                    : Optional.empty();
        }
        boolean writtenOut = child.equals("is") || WRITTEN_OUT.contains(type);
        if (length > (writtenOut ? Xlsx.LONGEST_TEXT : LONGEST_NUMBER)) {
            return broken(Fault.CELL_TOO_LONG);
        }
        if (type.equals("s")) {
            string(text.toString().strip());
        }
        return Optional.empty();
    }

    private void string(String index) {
        long asked = index.length() <= 9 && index.chars().allMatch(c -> c >= '0' && c <= '9') && !index.isEmpty()
                ? Long.parseLong(index)
                : Long.MAX_VALUE;
        if (asked > lastString) {
            lastString = asked;
            lastStringAt = order.place();
        }
    }

    private Optional<TableRow.Broken> broken(Fault fault) {
        return Optional.of(new TableRow.Broken(order.number(), fault, order.place()));
    }
}
