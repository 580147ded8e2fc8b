package id.kentongan.adapters.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        List<Row> rows = Csv.rows(new ByteArrayInputStream("a,b,c\n\"x,y,z\n1,2,3\n".getBytes(StandardCharsets.UTF_8))).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).isInstanceOfSatisfying(Row.Broken.class, broken -> assertThat(broken.why().line()).isEqualTo(2));
        assertThat(rows.get(2)).isInstanceOf(Row.Cells.class);
    }

    @Test
    void textAfterAClosingQuoteIsRefused() {
        assertThat(Csv.rows(new ByteArrayInputStream("a,b,c\n\"x\"y,2,3\n".getBytes(StandardCharsets.UTF_8))).skip(1))
                .allMatch(Row.Broken.class::isInstance);
    }

    private static List<List<String>> cells(String csv) {
        return Csv.rows(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))
                .map(row -> ((Row.Cells) row).cells().stream().map(Cell::text).toList()).toList();
    }
}
