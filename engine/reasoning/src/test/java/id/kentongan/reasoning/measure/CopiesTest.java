package id.kentongan.reasoning.measure;

import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Measurement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of those with the same origin only the best graded counts (contract, rule 1); also where the best says that nothing happened. */
class CopiesTest {
    private static final Reports NOTHING = report("1").worth("0").graded("A1");
    private static final Reports COPY = report("2").by("MEDIA").received(1).worth("3").from("POLRES/1");

    private final Station total = new Station(RowOf.row(Measurement.TOTAL, 7));

    @Test
    void theLetterCountsBeforeTheCredibilityAndBothBeforeTheReceipt() {
        total.hears(report("1").worth("4").graded("B6").from("rilis"),
                report("2").received(1).worth("9").graded("C1").from("rilis"));
        assertThat(total.at(1)).isEqualTo("4");
        assertThat(total.hears(report("3").received(2).worth("5").graded("B5").from("rilis")).at(2)).isEqualTo("5");
        assertThat(total.evidence()).containsExactly("POLRES/3@0");
        assertThat(total.copies()).containsExactly("POLRES/1@0", "POLRES/2@0");
    }

    @Test
    void ofEqualGradeTheLastReceivedCountsAndAnEarlierOneAgainWhenItIsWithdrawn() {
        Reports last = report("2").by("BINDA").worth("9").received(1).from("rilis");
        total.hears(report("1").worth("4").from("rilis"), last);
        assertThat(total.at(1)).isEqualTo("9");
        assertThat(total.measure().sources()).containsExactly("BINDA");
        assertThat(total.hears(last.revision(1).received(2).withdrawn()).at(2)).isEqualTo("4");
        assertThat(total.copies()).isEmpty();
    }

    @Test
    void ofEqualGradeReceivedTogetherTheGreaterSourceAndIdCounts() {
        total.hears(report("10").worth("4").from("rilis"), report("2").worth("9").from("rilis"));
        assertThat(total.at(0)).isEqualTo("9");
    }

    @Test
    void theLetterOfTheRowDecidesWhichCopyIsTheBest() {
        Station lettered = new Station("", Map.of("MEDIA", 'D', "POLRES", 'B'), RowOf.row(Measurement.TOTAL, 7))
                .hears(report("1").worth("4").graded("-3").from("rilis"),
                        report("2").by("MEDIA").received(1).worth("9").graded("A1").from("rilis"));
        assertThat(lettered.at(1)).isEqualTo("4");
    }

    @Test
    void aWeakerCopyWithoutAnythingDoesNotLowerWhatTheBetterSaid() {
        total.hears(report("1").worth("4").graded("B2"), report("2").by("MEDIA").received(1).worth("0").from("POLRES/1"));
        assertThat(total.at(1)).isEqualTo("4");
        assertThat(total.measure().strong()).isTrue();
        assertThat(total.copies()).containsExactly("MEDIA/2@0");
    }

    @Test
    void copiesAreWeighedInEachWindowByItself() {
        total.hears(report("1").occurred(3).received(3).worth("4").from("rilis"),
                report("2").occurred(0).received(4).worth("9").graded("A1").from("rilis"));
        assertThat(total.at(4)).isEqualTo("9");
        assertThat(total.at(7)).isEqualTo("4");
        assertThat(total.at(10)).isEqualTo("0");
    }

    @Test
    void copiesInTwoDistrictsCountInBoth() {
        total.hears(report("1").worth("4").from("rilis"), report("2").in("35.15").worth("9").graded("A1").from("rilis"));
        assertThat(total.at(0)).isEqualTo("4");
        assertThat(total.copies()).isEmpty();
    }

    @Test
    void aReportThatNamesItselfAsItsOriginIsAlone() {
        total.hears(report("1").from("POLRES/1"), report("2"));
        assertThat(total.at(0)).isEqualTo("2");
    }

    @Test
    void aReportOfNothingThatIsNamedLaterCountsAsTheBestCopyItIs() {
        total.hears(NOTHING);
        assertThat(total.at(0)).isEqualTo("0");
        assertThat(total.hears(COPY).at(1)).isEqualTo("0");
        assertThat(total.copies()).containsExactly("MEDIA/2@0");
    }

    @Test
    void aReportOfNothingThatNobodyNamesLeavesTheOtherAlone() {
        assertThat(total.hears(NOTHING, COPY.from("MEDIA/2")).at(1)).isEqualTo("3");
        assertThat(total.copies()).isEmpty();
    }

    @Test
    void aReportOfNothingThatWasNamedBeforeItCameCountsAsTheBestCopyToo() {
        assertThat(total.hears(COPY).at(1)).isEqualTo("3");
        assertThat(total.hears(NOTHING.received(2)).at(2)).isEqualTo("0");
        assertThat(total.copies()).containsExactly("MEDIA/2@0");
    }

    @Test
    void aWeakerReportOfNothingLeavesItsCopyCounting() {
        total.hears(NOTHING.graded("F6"), COPY);
        assertThat(total.at(1)).isEqualTo("3");
        assertThat(total.copies()).containsExactly("POLRES/1@0");
    }

    @Test
    void aWithdrawnReportOfNothingIsNoCopy() {
        total.hears(NOTHING, NOTHING.revision(1).received(0.5).withdrawn(), COPY);
        assertThat(total.at(1)).isEqualTo("3");
    }

    @Test
    void aReportOfNothingThatIsWithdrawnAfterItWasNamedLeavesItsCopyCounting() {
        assertThat(total.hears(NOTHING, COPY).at(1)).isEqualTo("0");
        assertThat(total.hears(NOTHING.revision(1).received(2).withdrawn()).at(2)).isEqualTo("3");
        assertThat(total.copies()).isEmpty();
    }

    @Test
    void ofSeveralRevisionsOfNothingTheHighestIsTheOneNamed() {
        total.hears(NOTHING, NOTHING.revision(1).received(0.5).graded("F6"), COPY);
        assertThat(total.at(1)).isEqualTo("3");
        assertThat(total.copies()).containsExactly("POLRES/1@1");
    }

    @Test
    void nothingThatIsCorrectedToSomethingCountsAndBackAgain() {
        total.hears(NOTHING, NOTHING.revision(1).received(0.5).worth("7"), COPY);
        assertThat(total.at(1)).isEqualTo("7");
        total.hears(NOTHING.revision(2).received(2));
        assertThat(total.at(2)).isEqualTo("0");
        assertThat(total.copies()).containsExactly("MEDIA/2@0");
    }

    @Test
    void aCorrectedCopyThatNamesNobodyAnyMoreCountsByItself() {
        assertThat(total.hears(NOTHING, COPY).at(1)).isEqualTo("0");
        assertThat(total.hears(COPY.revision(1).received(2).from("MEDIA/2")).at(2)).isEqualTo("3");
    }

    @Test
    void aReportOfNothingFromElsewhereIsNoCopyHere() {
        assertThat(total.hears(NOTHING.in("35.15"), COPY).at(1)).isEqualTo("3");
        Station jawaTimur = new Station("35", Map.of(), RowOf.row(Measurement.TOTAL, 7)).hears(NOTHING.in("33.01"), COPY);
        assertThat(jawaTimur.at(1)).isEqualTo("3");
    }

    @Test
    void aReportOfNothingOlderThanTheWindowNoLongerOutweighsItsCopy() {
        total.hears(NOTHING.occurred(-6), COPY.occurred(1));
        assertThat(total.at(1)).isEqualTo("3");
        Station longer = new Station(RowOf.row(Measurement.TOTAL, 8)).hears(NOTHING.occurred(-6), COPY.occurred(1));
        assertThat(longer.at(1)).isEqualTo("0");
        assertThat(longer.at(2)).isEqualTo("3");
    }

    @Test
    void reportsOfNothingWithAnOriginOfTheirOwnChoiceAreCopiesToo() {
        total.hears(NOTHING.from("rilis"), COPY.from("rilis"));
        assertThat(total.at(1)).isEqualTo("0");
        assertThat(total.copies()).containsExactly("MEDIA/2@0");
    }

    @Test
    void whoNamesAReportThatNamesAnotherIsNoCopyOfIt() {
        total.hears(report("1").worth("4").from("rilis"), report("2").by("MEDIA").worth("3").from("POLRES/1"));
        assertThat(total.at(0)).isEqualTo("7");
    }

    /** By then it lies in no window any more, so that nothing but its copies keeps the origin it gives them. */
    @Test
    void copiesOfAReportOfNothingThatIsOutOfDateAreCopiesOfEachOther() {
        total.hears(NOTHING).settles(Reports.day(20));
        total.hears(COPY.at(20).graded("A1"), report("3").by("BINDA").at(20).worth("4").from("POLRES/1"));
        assertThat(total.at(20)).isEqualTo("3");
        assertThat(total.copies()).containsExactly("BINDA/3@0");
    }

    @Test
    void copiesOfAReportOfNothingThatComesOutOfDateAreCopiesOfEachOther() {
        total.hears(COPY.at(20).graded("A1"), NOTHING.received(20), report("3").by("BINDA").at(20).worth("4").from("POLRES/1"));
        assertThat(total.at(20)).isEqualTo("3");
    }

    @Test
    void anOriginWithASlashInFrontIsAnotherThanTheOneWithout() {
        total.hears(report("1").worth("4").from("q"), report("2").worth("9").from("/q"));
        assertThat(total.at(0)).isEqualTo("13");
        assertThat(total.copies()).isEmpty();
    }
}
