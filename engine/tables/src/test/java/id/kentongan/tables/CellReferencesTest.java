package id.kentongan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader makes room up to the column that a cell names: names beyond the last one must never reach it. */
class CellReferencesTest {
    private static boolean beyond(String xml) {
        CellReferences references = new CellReferences(true);
        for (byte letter : xml.getBytes(StandardCharsets.UTF_8)) {
            references.next(letter);
        }
        return references.beyond();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"XFE1\"/>", "<c r='AAAAAAA1'/>", "<c\n\tr = \"ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ1\"/>",
            "<c r=\"A1048577\"/>",
            "<row r=\"1048577\"/>", "<c s=\"1\" r=\"xfe1\"/>", "<c r=\"&#65;1\"/>", "<row r=\"99999999999999999999\"/>"})
    void whatLiesBeyondTheLastCellIsSeen(String xml) {
        assertThat(beyond("<sheetData>" + xml)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"XFD1048576\"/>", "<row r=\"1048576\"/>", "<hyperlink r:id=\"ZZZZ9\"/>", "<v>r=\"ZZZZ9\"</v>",
            "<c other=\"ZZZZ9\"/>", "<a:rect r=\"r\"/>"})
    void whatMayStandThereIsLeftAlone(String xml) {
        assertThat(beyond(xml)).isFalse();
    }

    @Test
    void aWorkbookThatNamesSuchACellIsRefusedUnopened() throws IOException {
        byte[] sound = workbook();
        assertThat(new Xlsx(10, 1_000_000).rows(sound)).containsExactly(
                new TableRow.Cells(1, List.of(new TableCell("halo", TableCell.Type.TEXT))));
        assertThat(new Xlsx(10, 1_000_000).rows(part("xl/worksheets/sheet1.xml", "<worksheet><c r=\"ZZZZZZ1\"/></worksheet>")))
                .containsExactly(new TableRow.Broken(0, TableRow.Fault.CELL_BEYOND, "xl/worksheets/sheet1.xml"));
        assertThat(new Xlsx(10, 100).rows(sound)).singleElement().isInstanceOfSatisfying(TableRow.Broken.class,
                broken -> assertThat(broken.fault()).isEqualTo(TableRow.Fault.EXPLODES));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Kentongan", "1.0")) {
            book.newWorksheet("Lembar1").value(0, 0, "halo");
        }
        return bytes.toByteArray();
    }

    private static byte[] part(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
