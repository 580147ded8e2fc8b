package id.kentongan.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together by hand, as no program would write them. */
public final class Workbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private Workbooks() {
        with("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + override("workbook", "sheet.main") + override("styles", "styles") + override("sharedStrings", "sharedStrings")
                + "</Types>");
        with("xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        with("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><sheets><sheet name=\"Lembar1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        styles("");
        strings("<sst xmlns=\"" + MAIN + "\"><si><t>halo</t></si></sst>");
    }

    /** The rows of the first sheet that is shown. */
    public static List<TableRow> rows(Xlsx limits, byte[] content) {
        return limits.sheets(content, any -> 0).get(0).rows();
    }

    /** One sheet of these rows. */
    public static Workbooks ofRows(String rows) {
        return new Workbooks().sheet("<sheetData>" + rows + "</sheetData>");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPES + type + "+xml\"/>";
    }

    public Workbooks sheet(String inside) {
        return with("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + inside + "</worksheet>");
    }

    public Workbooks strings(String xml) {
        return with("xl/sharedStrings.xml", xml);
    }

    public Workbooks styles(String format) {
        return with("xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\""
                        + format + "\"/></numFmts><cellXfs count=\"1\"><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
    }

    /** Without a part, and without a word of it in the list of parts. */
    public Workbooks without(String name) {
        parts.remove("xl/" + name + ".xml");
        return with("[Content_Types].xml",
                String.valueOf(parts.get("[Content_Types].xml")).replaceAll("<Override PartName=\"/xl/" + name + "[^>]*>", ""));
    }

    public Workbooks with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
