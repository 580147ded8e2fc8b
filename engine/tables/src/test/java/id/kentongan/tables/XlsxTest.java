package id.kentongan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.tables.TableCell.Type;
import id.kentongan.tables.TableRow.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as offices and their programs leave them. */
class XlsxTest {
    private static final Xlsx XLSX = new Xlsx(1_000, 10_000_000);

    private static byte[] workbook(Consumer<Workbook> filled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Kentongan", "1.0")) {
            filled.accept(book);
        }
        return bytes.toByteArray();
    }

    private static Worksheet sheet(Workbook book, String name, String text, VisibilityState state) {
        Worksheet sheet = book.newWorksheet(name);
        sheet.value(0, 0, text);
        sheet.setVisibilityState(state);
        return sheet;
    }

    private static String only(List<TableRow> rows) {
        assertThat(rows).singleElement().isInstanceOf(TableRow.Cells.class);
        return ((TableRow.Cells) rows.get(0)).cell(0).text();
    }

    @ParameterizedTest
    @EnumSource(value = VisibilityState.class, names = "VISIBLE", mode = EnumSource.Mode.EXCLUDE)
    void aHiddenSheetIsNotRead(VisibilityState hidden) throws IOException {
        byte[] content = workbook(book -> {
            sheet(book, "Lama", "lama", hidden);
            sheet(book, "Kini", "kini", VisibilityState.VISIBLE);
            sheet(book, "Arsip", "arsip", hidden);
        });
        assertThat(only(Workbooks.rows(XLSX, content))).isEqualTo("kini");
        assertThat(XLSX.sheets(content, sheet -> only(sheet.rows()).equals("arsip") ? Xlsx.WANTED : 0)).singleElement()
                .satisfies(sheet -> assertThat(only(sheet.rows())).isEqualTo("kini"));
    }

    @Test
    void everySheetThatIsWantedIsReadAndElseTheOneThatFitsBestOfEqualsTheFirst() throws IOException {
        byte[] content = workbook(book -> List.of("petunjuk", "tabel 1", "tabel 2")
                .forEach(name -> sheet(book, name, name, VisibilityState.VISIBLE)));
        assertThat(XLSX.sheets(content, sheet -> sheet.name().startsWith("tabel") ? Xlsx.WANTED : 0))
                .extracting(TableSheet::name, sheet -> only(sheet.rows()))
                .containsExactly(tuple("tabel 1", "tabel 1"), tuple("tabel 2", "tabel 2"));
        assertThat(XLSX.sheets(content, sheet -> only(sheet.rows()).equals("tabel 2") ? 1 : 0)).singleElement()
                .extracting(TableSheet::name).isEqualTo("tabel 2");
        assertThat(only(Workbooks.rows(XLSX, content))).isEqualTo("petunjuk");
    }

    @Test
    void sheetsThatAreWantedShareTheRowsAndLettersThatAreRead() throws IOException {
        byte[] content = workbook(book -> List.of("1", "2", "3").forEach(name -> {
            Worksheet sheet = sheet(book, name, "aaaa", VisibilityState.VISIBLE);
            sheet.value(1, 0, "bbbb");
        }));
        assertThat(faults(new Xlsx(5, 10_000_000), content)).containsExactly(List.of(), List.of(),
                List.of(Fault.SHEET_TOO_LARGE));
        assertThat(faults(new Xlsx(6, 10_000_000), content)).containsExactly(List.of(), List.of(), List.of());
        assertThat(faults(new Xlsx(4, 10_000_000), content)).as("nothing of it could be read, so nobody knows what it is")
                .containsExactly(List.of(), List.of(), List.of(Fault.SHEET_TOO_LARGE));
        byte[] shared = Workbooks.ofRows("<row><c t='s'><v>0</v></c></row>".repeat(10)).strings(
                "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>" + "x".repeat(2_000)
                        + "</t></si></sst>")
                .bytes();
        assertThat(faults(new Xlsx(100, 19_999), shared)).containsExactly(List.of(Fault.EXPLODES));
        assertThat(faults(new Xlsx(100, 20_000), shared)).containsExactly(List.of());
    }

    private static List<List<Fault>> faults(Xlsx limits, byte[] content) {
        return limits.sheets(content, sheet -> sheet.rows().get(0) instanceof TableRow.Cells ? Xlsx.WANTED : 0).stream()
                .map(sheet -> sheet.rows().stream()
                        .flatMap(row -> row instanceof TableRow.Broken broken ? Stream.of(broken.fault()) : Stream.empty())
                        .toList())
                .toList();
    }

    @Test
    void aWorkbookThatShowsNoSheetSaysSo() throws IOException {
        byte[] content = workbook(book -> sheet(book, "Lama", "lama", VisibilityState.HIDDEN));
        assertThat(Workbooks.rows(XLSX, content)).containsExactly(new TableRow.Broken(0, Fault.ALL_HIDDEN, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c t='s'/>", "<c t='str'/>", "<c t='str'><v/></c>", "<c t='str'><v></v></c>", "<c t='inlineStr'/>",
            "<c t='inlineStr'><is/></c>", "<c t='inlineStr'><is><t/></is></c>", "<c t='inlineStr'><is><t> \u00A0</t></is></c>",
            "<c t='n'/>",
            "<c><v/></c>"})
    void aTextCellWithoutTextIsEmpty(String cell) {
        assertThat(Workbooks.rows(XLSX, Workbooks.ofRows("<row>" + cell + "<c><v>1</v></c></row>").bytes())).containsExactly(
                new TableRow.Cells(1, List.of(TableCell.EMPTY, new TableCell("1", Type.NUMBER))));
    }

    /** Programs that keep each text in its own cell have no use for them. */
    @Test
    void aWorkbookNeedsNeitherStylesNorSharedStrings() {
        String row = "<row><c t='inlineStr'><is><t>a</t></is></c><c><v>1</v></c></row>";
        assertThat(only(Workbooks.rows(XLSX, Workbooks.ofRows(row).without("styles").bytes()))).isEqualTo("a");
        assertThat(only(Workbooks.rows(XLSX, Workbooks.ofRows(row).without("sharedStrings").bytes()))).isEqualTo("a");
        assertThat(only(Workbooks.rows(XLSX, Workbooks.ofRows(row).without("styles").without("sharedStrings").bytes())))
                .isEqualTo("a");
    }

    @Test
    void theWordNullIsAWord() {
        assertThat(only(Workbooks.rows(XLSX, Workbooks.ofRows("<row><c t='inlineStr'><is><t>null</t></is></c></row>").bytes())))
                .isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0%                       | 0.05             | PERCENT
            0.00\\%                  | 0.05             | NUMBER
            #,##0.00" %"             | 0.05             | NUMBER
            yyyy-mm-dd               | 46349            | DATE
            dd/mm/yyyy hh:mm         | 46349.57291666666| DATE
            hh:mm                    | 0.895833333333333| DATE
            [h]:mm;@                 | 1.25             | DATE
            [$-421]h.mm AM/PM        | 0                | DATE
            [Blue]General            | 3                | NUMBER
            0.00                     | 46349            | NUMBER
            [Red]0.0                 | 3.5              | NUMBER
            """)
    void aNumberIsKnownByWhatItIsShownAs(String format, String number, Type type) {
        String cell = "<row><c s='0'><v>" + number + "</v></c></row>";
        assertThat(Workbooks.rows(XLSX, Workbooks.ofRows(cell).styles(format.replace("\"", "&quot;")).bytes())).singleElement()
                .satisfies(row -> assertThat(((TableRow.Cells) row).cell(0).type()).isEqualTo(type));
    }

    @ParameterizedTest
    @CsvSource({"9, PERCENT", "10, PERCENT", "14, DATE", "22, DATE", "1, NUMBER"})
    void theFormatsThatEveryWorkbookKnowsAreKnown(String id, Type type) {
        byte[] content = Workbooks.ofRows("<row><c s='0'><v>46349</v></c></row>").with("xl/styles.xml",
                "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><cellXfs count='1'><xf numFmtId='"
                        + id + "'/></cellXfs></styleSheet>")
                .bytes();
        assertThat(Workbooks.rows(XLSX, content)).singleElement()
                .satisfies(row -> assertThat(((TableRow.Cells) row).cell(0).type()).isEqualTo(type));
    }

    @Test
    void aDateThatCarriesATimeIsStillThatDay() {
        assertThat(new TableCell("46349.57291666666", Type.DATE).day()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(new TableCell("46349", Type.DATE).day()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void theCalendarOf1904IsNamed() {
        byte[] content = Workbooks.ofRows("<row><c><v>1</v></c></row>").with("xl/workbook.xml",
                "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
                        + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><workbookPr date1904='1'/>"
                        + "<sheets><sheet name='a' sheetId='1' r:id='rId1'/></sheets></workbook>")
                .bytes();
        assertThat(Workbooks.rows(XLSX, content)).containsExactly(new TableRow.Broken(0, Fault.DATES_OF_1904, ""));
    }
}
