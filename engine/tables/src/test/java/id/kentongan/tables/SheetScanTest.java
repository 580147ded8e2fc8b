package id.kentongan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.tables.TableRow.Broken;
import id.kentongan.tables.TableRow.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small workbooks that would cost far more than they weigh: each is refused before the workbook library opens it. */
class SheetScanTest {
    private static final Xlsx XLSX = new Xlsx(20_000, 50_000_000);
    private static final long SECOND = 1_000_000_000;

    private static List<TableRow> rows(String rows) {
        return Workbooks.rows(XLSX, Workbooks.ofRows(rows).bytes());
    }

    private static Fault fault(List<TableRow> rows) {
        assertThat(rows).last().isInstanceOf(Broken.class);
        return ((Broken) rows.get(rows.size() - 1)).fault();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r='1'><c r='XFE1'/></row>", "<row r='1'><c r='AAAAAAA1'/></row>",
            "<row r='1'><c\n\tr = \"ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ1\"/></row>", "<row r='1'><c r='CWilayah8'/></row>",
            "<row r='1'><c r='CWILAYAHWILAYAHWILAYAHWILAYAHWILAYAHWILAYAH8'/></row>",
            "<row r='1048576'><c r='A1048577'/></row>", "<row r='1048577'/>", "<row r='0'/>",
            "<row r='1'><c s=\"1\" r=\"xfe1\"/></row>",
            "<row r='1'><c r='&#88;FE1'/></row>", "<row r='99999999999999999999'/>",
            "<x:row xmlns:x='y'><x:c r='ZZZZ1'/></x:row>"})
    void whatLiesBeyondTheLastCellIsRefused(String row) {
        assertThat(fault(rows(row))).isEqualTo(Fault.CELL_BEYOND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <row r='2'/><row r='2'/>                                     | 2 | 2
            <row r='2'/><row r='1'/>                                     | 1 | 1
            <row r='3'/><row/>                                           | 2 | 2
            <row r='1'><c r='B1'/><c r='A1'/></row>                      | 1 | A1
            <row r='1'><c r='B1'><v>1</v></c><c r='B1'/></row>           | 1 | B1
            <row r='1'><c r='B2'/></row>                                 | 1 | B2
            """)
    void whatIsNamedTwiceOrOutOfItsPlaceIsRefused(String row, int line, String place) {
        assertThat(rows(row)).containsExactly(new Broken(line, Fault.CELL_ASTRAY, place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r='-5'><c r='A1'/></row>", "<row r='1'><c r='A-1'/></row>", "<row r='1'><c r='&amp;'/></row>",
            "<row r='1'><c r='A1'><c r='B1'/></c></row>", "<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>",
            "<row r='1'><c r='A1' t='s'><v>1</v></c></row>", "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
            "<row r='1'><c r='A1' t='s'><v>1<!-- -->00</v></c></row>", "<row r='1'><c r='A1' s='99999999999'><v>1</v></c></row>",
            "<row r='1'><c r='A1'><f t='shared' si='7'/></c></row>"})
    void whatIsNoReferenceIsDamage(String row) {
        assertThat(fault(rows(row))).isEqualTo(Fault.DAMAGED);
    }

    @Test
    void stylesThatThereAreNotAndBoundsOfTheSheetAreNotListenedTo() {
        String cell = "<row r='1' spans='1:999999999'><c r='A1' s='2000000000'><v>1.5</v></c></row>";
        assertThat(Workbooks.rows(XLSX, Workbooks.ofRows(cell)
                .sheet("<dimension ref='A1:ZZZZZZ99999999'/><sheetData>" + cell
                        + "</sheetData><mergeCells count='2000000000'><mergeCell ref='A1:XFD1048576'/></mergeCells>")
                .strings("<sst count='2000000000' uniqueCount='2000000000'><si><t>x</t></si></sst>").bytes()))
                .containsExactly(new TableRow.Cells(1, List.of(new TableCell("1.5", TableCell.Type.NUMBER))));
    }

    @Test
    void cellsThatNameNoPlaceStandAtTheirTurn() {
        assertThat(rows("<row><c><v>1</v></c><c t='s'><v>0</v></c></row><row><c t='inlineStr'><is><t>a</t></is></c></row>"))
                .containsExactly(
                        new TableRow.Cells(1,
                                List.of(new TableCell("1", TableCell.Type.NUMBER), new TableCell("halo", TableCell.Type.TEXT))),
                        new TableRow.Cells(2, List.of(new TableCell("a", TableCell.Type.TEXT))));
    }

    static Stream<Arguments> heavy() {
        String digits = "9".repeat(1_000_000);
        String text = "x".repeat(40_000);
        String arrays = "<row r='1'>" + "<c><f t='array' ref='B1:B2'>1</f></c>".repeat(200) + "</row>";
        String shared = "<row r='1'><c><f t='shared' si='0' ref='A1:Z9'>" + "A1+".repeat(2_000) + "</f></c></row>"
                + ("<row>" + "<c><f t='shared' si='0'/></c>".repeat(200) + "</row>").repeat(100);
        return Stream.of(
                Arguments.of(Fault.CELL_TOO_LONG, "1 MB of digits", Workbooks.ofRows(cell(digits, "n"))),
                Arguments.of(Fault.CELL_TOO_LONG, "digits in pieces",
                        Workbooks.ofRows(cell("9".repeat(300) + "<!-- -->" + "9".repeat(300), "n"))),
                Arguments.of(Fault.CELL_TOO_LONG, "digits as entities", Workbooks.ofRows(cell("&#57;".repeat(500), "n"))),
                Arguments.of(Fault.CELL_TOO_LONG, "digits of a truth", Workbooks.ofRows(cell(digits, "b"))),
                Arguments.of(Fault.CELL_TOO_LONG, "letters of a formula's result", Workbooks.ofRows(cell(text, "str"))),
                Arguments.of(Fault.CELL_TOO_LONG, "letters of a cell",
                        Workbooks.ofRows("<row r='1'><c t='inlineStr'><is><t>" + text + "</t></is></c></row>")),
                Arguments.of(Fault.CELL_TOO_LONG, "a shared string",
                        Workbooks.ofRows(cell("0", "s")).strings("<sst><si><t>" + text + "</t></si></sst>")),
                Arguments.of(Fault.EXPLODES, "one shared string everywhere",
                        Workbooks.ofRows(("<row>" + "<c t='s'><v>0</v></c>".repeat(250) + "</row>").repeat(100))
                                .strings("<sst><si><t> " + "x".repeat(30_000) + " </t></si></sst>")),
                Arguments.of(Fault.EXPLODES, "array formulas", Workbooks.ofRows(arrays)),
                Arguments.of(Fault.CELL_TOO_LONG, "a formula", Workbooks.ofRows("<row r='1'><c><f>" + text + "</f></c></row>")),
                Arguments.of(Fault.CELL_TOO_LONG, "shared formulas", Workbooks.ofRows(shared)),
                Arguments.of(Fault.EXPLODES, "tags", Workbooks.ofRows("<row/>".repeat(2_100_000))),
                Arguments.of(Fault.DAMAGED, "attributes", Workbooks.ofRows("<row r='1'>" + attributes(9_000) + "</row>")),
                Arguments.of(Fault.EXPLODES, "more attributes", Workbooks.ofRows("<row r='1'>" + attributes(50_000) + "</row>")),
                Arguments.of(Fault.SHEET_TOO_LARGE, "rows", Workbooks.ofRows("<row/>".repeat(30_000))),
                Arguments.of(Fault.SHEET_TOO_LARGE, "columns", Workbooks.ofRows("<row r='1'><c r='XFD1'><v>1</v></c></row>")));
    }

    private static String cell(String value, String type) {
        return "<row r='1'><c r='A1' t='" + type + "'><v>" + value + "</v></c></row>";
    }

    private static String attributes(int many) {
        StringBuilder cell = new StringBuilder("<c");
        for (int i = 0; i < many; i++) {
            cell.append(" a").append(i).append("='1'");
        }
        return cell.append("/>").toString();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("heavy")
    void whatWouldCostFarMoreThanItWeighsIsRefusedAtOnce(Fault fault, String what, Workbooks workbook) {
        byte[] bytes = workbook.bytes();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        assertThat(fault(Workbooks.rows(XLSX, bytes))).as(what).isEqualTo(fault);
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before).as(what).isLessThan(4 * SECOND);
    }

    @Test
    void aFormatOfManyBracketsIsNotLookedAt() {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(Workbooks.rows(XLSX,
                Workbooks.ofRows("<row><c s='0'><v>1</v></c></row>".repeat(2_000)).styles("[".repeat(100_000))
                        .bytes()))
                .hasSize(2_000);
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before).isLessThan(4 * SECOND);
    }

    /** The workbook library keeps every name that it has ever met. */
    @Test
    void moreNamesThanAnyProgramWritesAreRefused() {
        String names = IntStream.range(0, 600).mapToObj(name -> "<n" + name + "/>").collect(Collectors.joining());
        assertThat(fault(Workbooks.rows(XLSX, Workbooks.ofRows("<row><c><v>1</v></c></row>" + names).bytes())))
                .isEqualTo(Fault.DAMAGED);
        String attributes = IntStream.range(0, 600).mapToObj(name -> "<row a" + name + "='1'/>").collect(Collectors.joining());
        assertThat(fault(Workbooks.rows(XLSX, Workbooks.ofRows(attributes).bytes()))).isEqualTo(Fault.DAMAGED);
        String prefixes = IntStream.range(0, 600)
                .mapToObj(name -> "<p" + name + ":row xmlns:p" + name + "='x'/><?t" + name + "?>")
                .collect(Collectors.joining());
        assertThat(fault(Workbooks.rows(XLSX, Workbooks.ofRows(prefixes).bytes()))).isEqualTo(Fault.DAMAGED);
        assertThat(Workbooks.rows(XLSX,
                Workbooks.ofRows("<row><c><v>1</v></c></row>").with("xl/theme/theme1.xml", "<t>" + names + "</t>").bytes()))
                .hasSize(1);
    }

    @Test
    void aSoundWorkbookIsReadAndOneThatUnpacksToTooMuchIsNot() throws IOException {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(sound, "Kentongan", "1.0")) {
            book.newWorksheet("Lembar1").value(0, 0, "halo");
        }

        assertThat(Workbooks.rows(new Xlsx(10, 1_000_000), sound.toByteArray())).containsExactly(
                new TableRow.Cells(1, List.of(new TableCell("halo", TableCell.Type.TEXT))));
        assertThat(fault(Workbooks.rows(new Xlsx(10, 100), sound.toByteArray()))).isEqualTo(Fault.EXPLODES);
        assertThat(fault(Workbooks.rows(XLSX, Workbooks.ofRows("").with("xl/media/bom.bin", "x".repeat(60_000_000)).bytes())))
                .isEqualTo(Fault.EXPLODES);
    }
}
