package id.kentongan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotedCellsMayHoldSeparatorsQuotesAndLineBreaks() {
        assertThat(cells("a;b;c\r\n\"x;y\";\"ia berkata \"\"ya\"\"\";\"satu\r\ndua\"\r\n")).containsExactly(
                List.of("a", "b", "c"),
                List.of("x;y", "ia berkata \"ya\"", "satu\ndua"));
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheFirstCell() {
        assertThat(cells("\uFEFFid,source\n")).containsExactly(List.of("id", "source"));
    }

    @Test
    void aTitleWithACommaDoesNotDecideTheSeparator() {
        assertThat(cells("Laporan, harian\na;b;c\n1,5;2;3\n")).containsExactly(List.of("Laporan, harian"), List.of("a", "b", "c"),
                List.of("1,5", "2", "3"));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() {
        List<TableRow> rows = Csv.rows(new ByteArrayInputStream("a,b,c\n\"x,y,z\n1,2,3\n".getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).isInstanceOfSatisfying(TableRow.Broken.class, broken -> assertThat(broken.number()).isEqualTo(2));
        assertThat(rows.get(2)).isInstanceOf(TableRow.Cells.class);
    }

    @Test
    void aReturnThatEndsNoLineIsNotTakenForOne() {
        assertThat(Csv.rows(new ByteArrayInputStream("a,b,c\n1,2,3\r4,5,6\n".getBytes(StandardCharsets.UTF_8))).skip(1))
                .singleElement().isInstanceOfSatisfying(TableRow.Broken.class,
                        broken -> assertThat(broken.fault()).isEqualTo(TableRow.Fault.BARE_RETURN));
        assertThat(cells("a,b,c\n\"1\r2\",x,y\n")).endsWith(List.of("1\r2", "x", "y"));
    }

    @Test
    void emptyRowsQuotesInsideCellsAndTheLastCellAreKept() {
        assertThat(cells("a,b,c\n\n,,\nx\"y,\"\",\n")).containsExactly(List.of("a", "b", "c"), List.of(""), List.of("", "", ""),
                List.of("x\"y", "", ""));
    }

    @Test
    void eachLineThatCannotBeReadIsBrokenForItself() {
        byte[] notUtf8 = {'a', ',', 'b', ',', 'c', '\n', (byte) 0xC0, (byte) 0x80, '\n'};
        assertThat(Csv.rows(new ByteArrayInputStream(notUtf8)).skip(1)).singleElement()
                .isEqualTo(new TableRow.Broken(2, TableRow.Fault.LINE_NOT_UTF8, "\uFFFD\uFFFD"));
        String wide = "x,".repeat(300);
        assertThat(Csv.rows(new ByteArrayInputStream(wide.getBytes(StandardCharsets.UTF_8)))).singleElement()
                .isInstanceOfSatisfying(TableRow.Broken.class,
                        broken -> assertThat(broken.fault()).isEqualTo(TableRow.Fault.TOO_MANY_CELLS));
        String tall = "a,b,c\n\"" + "x\n".repeat(10_001) + "\",2,3\n";
        assertThat(Csv.rows(new ByteArrayInputStream(tall.getBytes(StandardCharsets.UTF_8))).skip(1).findFirst()).get()
                .isEqualTo(new TableRow.Broken(2, TableRow.Fault.QUOTE_OPEN, "\"x"));
    }

    @Test
    void aLongChronologyIsOneCell() {
        String told = IntStream.range(0, 400)
                .mapToObj(line -> "Pukul 09.%02d, massa bergerak; aparat menunggu".formatted(line % 60))
                .collect(Collectors.joining("\n"));
        assertThat(cells("a;b;c;d\n1;\"" + told + "\";2;3\n")).endsWith(List.of("1", told, "2", "3"));
    }

    @Test
    void linesOfANarrowTableMayLookLikeRowsInsideOfACell() {
        String told = "Pukul 9, massa\nPukul 10, bubar\nPukul 11, aman\nPukul 12, sepi\nselesai";
        assertThat(cells("id,uraian\n1,\"" + told + "\"\n")).endsWith(List.of("1", told));
    }

    @Test
    void anOpenQuotationMarkSwallowsNoRowsAndTextInsideOfOneBecomesNone() {
        String rows = IntStream.range(0, 80).mapToObj(row -> row + ";" + (row == 70 ? "x\"" : "x") + ";y;z\n")
                .collect(Collectors.joining());
        List<TableRow> read = Csv.rows(new ByteArrayInputStream(("a;b;c;d\n1;\"x;y;z\n" + rows).getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(read).hasSize(82);
        assertThat(read.subList(1, 73)).as("neither text nor rows for certain").allMatch(TableRow.Broken.class::isInstance);
        assertThat(read.subList(73, 82)).allMatch(TableRow.Cells.class::isInstance);
    }

    @Test
    void textAfterAClosingQuoteIsRefused() {
        assertThat(Csv.rows(new ByteArrayInputStream("a,b,c\n\"x\"y,2,3\n".getBytes(StandardCharsets.UTF_8))).skip(1))
                .allMatch(TableRow.Broken.class::isInstance);
    }

    @Test
    void aReturnBeforeAQuotationMarkLosesNothing() {
        assertThat(Csv.rows(new ByteArrayInputStream("a,b,c\n1,2\r\"3\n".getBytes(StandardCharsets.UTF_8))).skip(1))
                .singleElement()
                .isInstanceOfSatisfying(TableRow.Broken.class,
                        broken -> assertThat(broken.fault()).isEqualTo(TableRow.Fault.BARE_RETURN));
    }

    /** Each line opens a quotation mark that none closes. */
    @Test
    void fiveMegabytesOfOpenQuotationMarksAreReadInSeconds() {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (String line : List.of("\"" + "x".repeat(250) + "\n", "a,\"\"\"b\n", "\"" + ",\"\"".repeat(15_000) + "\n",
                "x\"y,\"" + "q".repeat(60_000) + "\n")) {
            byte[] bytes = line.repeat(5_000_000 / line.length()).getBytes(StandardCharsets.UTF_8);
            assertThat(Csv.rows(new ByteArrayInputStream(bytes)).limit(20_001)).allMatch(TableRow.Broken.class::isInstance);
        }
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before).isLessThan(10_000_000_000L);
    }

    @Test
    void theSeparatorThatTheFirstLineSaysIsTheOneAndTheLineNoRow() {
        assertThat(cells("sep=;\r\na;b,x,y,z;c\r\n")).containsExactly(List.of(""), List.of("a", "b,x,y,z", "c"));
        assertThat(cells("\uFEFFSEP=|\na|b;;;|c\n")).endsWith(List.of("a", "b;;;", "c"));
        assertThat(cells("\"sep=,\"\na,b\n")).endsWith(List.of("a", "b"));
        assertThat(cells("sep=;;;;\na;b;c;d\n")).endsWith(List.of("a", "b", "c", "d"));
    }

    @Test
    void tabsSeparateToo() {
        assertThat(cells("Laporan\nWilayah:\t35.14\nID\tJudul, singkat\tJumlah\n")).containsExactly(List.of("Laporan"),
                List.of("Wilayah:", "35.14"), List.of("ID", "Judul, singkat", "Jumlah"));
        assertThat(cells("Wilayah\t35.14\nNihil\tya\n")).containsExactly(List.of("Wilayah", "35.14"), List.of("Nihil", "ya"));
    }

    @Test
    void anAddressAboveTheTableDoesNotDecideTheSeparator() {
        assertThat(cells("Jl. Raya 1, Kel. Pogar, Kec. Bangil, Pasuruan\nID;Judul;Jumlah\n"))
                .endsWith(List.of("ID", "Judul", "Jumlah"));
        assertThat(cells("id, source, region\n")).containsExactly(List.of("id", "source", "region"));
    }

    @Test
    void returnsAloneEndLinesWhereNothingElseDoes() {
        assertThat(cells("a;b;c\r1;2;3\r4;5;6\r")).containsExactly(List.of("a", "b", "c"), List.of("1", "2", "3"),
                List.of("4", "5", "6"));
        assertThat(cells("a;b;c\r1;2;3")).hasSize(2);
    }

    @Test
    void aLastRowThatNoLineBreakFollowsIsOpen() {
        assertThat(open("a;b;c\n1;2")).containsExactly(false, true);
        assertThat(open("a;b;c\n1;2\n")).containsExactly(false, false);
        assertThat(open("a;b;c\n\"1\n2\";3")).containsExactly(false, true);
    }

    @Test
    void aNoteOfTheAuthorIsKnownAndACellThatIsTooNarrowIsNone() {
        assertThat(
                Csv.rows(new ByteArrayInputStream("##\n## a;b;c\n;##x\n###;1\n#1;a\n1;## a\n".getBytes(StandardCharsets.UTF_8)))
                        .map(row -> ((TableRow.Cells) row).comment()))
                .containsExactly(true, true, true, false, false, false);
    }

    private static List<Boolean> open(String csv) {
        return Csv.rows(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))
                .map(row -> ((TableRow.Cells) row).open()).toList();
    }

    private static List<List<String>> cells(String csv) {
        return Csv.rows(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))
                .map(row -> ((TableRow.Cells) row).cells().stream().map(TableCell::text).toList()).toList();
    }
}
