package id.kentongan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.access.Bodies;
import id.kentongan.access.Territory;
import id.kentongan.access.Voice;
import id.kentongan.adapters.Edition;
import id.kentongan.adapters.Reading;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Engine;
import id.kentongan.journal.Posts;
import id.kentongan.journal.Reports;
import id.kentongan.journal.Submission;
import id.kentongan.journal.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is issued as a whole replaces as a whole what was issued before, in whatever order it comes. */
@ParameterizedClass
@EnumSource(Engine.class)
class EditionsTest {
    private static final Instant NOW = Instant.parse("2024-11-20T08:00:00Z");
    private static final RegionCode DISTRICT = RegionCode.of("73.10");

    @Parameter
    Engine engine;

    @TempDir
    Path directory;
    private Engine.Open open;
    private Posts posts;
    private Intake intake;

    @BeforeEach
    void openJournal() {
        open = Engine.migrated(engine, directory);
        posts = new Posts(open.source(), NOW);
        intake = Intakes.on(open.source(), posts);
    }

    @AfterEach
    void closeJournal() throws IOException {
        open.close();
    }

    @Test
    void aRowLeftOutOfACorrectedSheetIsTakenBackAndNamed() {
        take(sheet(0, "1", "2"));
        Acknowledgement receipt = take(sheet(1, "1"));
        assertThat(receipt.withdrawn()).containsExactly(new EntryId("POLRES", "lembar/2", 1));
        assertThat(receipt.refused()).isEmpty();
        assertThat(standing()).containsExactly("lembar/1@1");
    }

    @Test
    void aCorrectionUnderAnotherPartOfTheDayIsTold() {
        take(part("lembar+pagi", 0, "1"));
        assertThat(take(part("lembar", 0, "2")).refused()).isEmpty();
        assertThat(take(part("lembar+malam", 1, "3")).refused()).singleElement()
                .satisfies(refused -> assertThat(refused.remedy()).contains("masih berlaku: lembar tanpa Shift, Shift pagi.",
                        "Nihil: ya dan Revisi 2"));
        take(part("lain+pagi", 0, "4"));
        assertThat(take(part("lain", 2, "5")).refused()).singleElement()
                .satisfies(refused -> assertThat(refused.remedy()).contains("Revisi 2", "masih berlaku: Shift pagi."));
        assertThat(take(part("lain+malam", 0, "6")).refused()).isEmpty();
        assertThat(take(part("lain+malam", 1, "6")).refused()).as("corrects what was sent").isEmpty();
    }

    private static List<Reading> part(String work, int revision, String row) {
        return List.of(new Reading.Opening(1, Edition.ofSheet("POLRES", work, DISTRICT, revision)),
                new Reading.Understood(2, Reports.report(work + "/" + row, revision, "1", NOW)));
    }

    /** As offices do that give each sub-district a tab of its own. */
    @Test
    void aSheetOnTwoTabsIsOne() {
        take(onTwoTabs(0, List.of("1", "2"), List.of("3", "4")));
        assertThat(standing()).containsExactly("lembar/1@0", "lembar/2@0", "lembar/3@0", "lembar/4@0");
        Acknowledgement corrected = take(onTwoTabs(1, List.of("1"), List.of("3", "4")));
        assertThat(corrected.refused()).isEmpty();
        assertThat(corrected.withdrawn()).containsExactly(new EntryId("POLRES", "lembar/2", 1));
        assertThat(standing()).containsExactly("lembar/1@1", "lembar/3@1", "lembar/4@1");
    }

    private static List<Reading> onTwoTabs(int revision, List<String> first, List<String> second) {
        List<Reading> readings = new ArrayList<>(List.of(new Reading.Sheet("Bangil")));
        readings.addAll(sheet(revision, first.toArray(String[]::new)));
        readings.add(new Reading.Sheet("Beji"));
        readings.addAll(sheet(revision, second.toArray(String[]::new)));
        return readings;
    }

    /** An update of which nothing was understood takes nothing back, and what ends it ends all that it belongs to. */
    @Test
    void theEndOfAnObscureUpdateEndsWhatItBelongsTo() {
        take(message("a", 1, List.of(), "73.09"));
        List<Reading> obscure = List.of(new Reading.Opening(1, Edition.ofObscureMessage("POLRES", "b", 2, Set.of("a"))),
                new Reading.Refused(1, "description", "ENTAH", "Tidak dikenal.", "ENTAH"));
        assertThat(take(obscure).withdrawn()).isEmpty();
        assertThat(standing()).containsExactly("a/73.09@0");
        assertThat(take(message("c", 3, List.of("b"))).withdrawn()).containsExactly(new EntryId("POLRES", "a/73.09", 1));
    }

    @Test
    void anotherIncidentUnderTheNumberOfOneIsToldHowToMendIt() {
        take(sheet(0, "1"));
        assertThat(take(List.of(new Reading.Opening(1, Edition.ofSheet("POLRES", "lembar", DISTRICT, 0)),
                new Reading.Understood(2, Reports.report("lembar/1", 0, "7", NOW)))).refused()).singleElement()
                .satisfies(refused -> assertThat(refused.remedy()).contains("naikkan Revisi", "Shift", "ID lain"));
    }

    /** It may be a tab of the same edition, and hold the rows that the other leaves out. */
    @Test
    void aSheetOfWhichNobodyKnowsWhatItIsCostsNoRowAndTakesNoneBack() {
        take(sheet(0, "1", "2"));
        List<Reading> workbook = new ArrayList<>(List.of(new Reading.Sheet("Senin")));
        workbook.addAll(sheet(1, "1"));
        workbook.add(new Reading.Sheet("Selasa"));
        workbook.add(new Reading.Refused(0, "Tanggal", "", "Tanggal wajib diisi.", ""));
        Acknowledgement receipt = take(workbook);
        assertThat(receipt.withdrawn()).isEmpty();
        assertThat(standing()).containsExactly("lembar/1@1", "lembar/2@0");
        assertThat(receipt.refused()).extracting(Reading.Refused::remedy).satisfiesExactly(
                broken -> assertThat(broken).isEqualTo("Lembar \"Selasa\": Tanggal wajib diisi."),
                waits -> assertThat(waits).contains("Lembar \"Senin\"", "belum menggantikan", "lembar/2"));
        assertThat(take(sheet(1, "1")).withdrawn()).as("sent again without it")
                .containsExactly(new EntryId("POLRES", "lembar/2", 1));
    }

    @Test
    void whatIsSaidBeforeAllSheetsHoldsNothingUp() {
        take(sheet(0, "1", "2"));
        List<Reading> workbook = new ArrayList<>(
                List.of(Reading.Refused.whole("Lembar \"Contoh\" tidak dibaca."), new Reading.Sheet("Senin")));
        workbook.addAll(sheet(1, "1"));
        assertThat(take(workbook).withdrawn()).containsExactly(new EntryId("POLRES", "lembar/2", 1));
    }

    /** Reading ends after a thousand refusals, before the second tab of the edition. */
    @Test
    void aSheetThatWasNotReadAnyMoreTakesNothingBack() {
        take(sheet(0, "1", "2"));
        List<Reading> workbook = new ArrayList<>(List.of(new Reading.Sheet("A")));
        workbook.addAll(sheet(1, "1"));
        workbook.add(new Reading.Sheet("Lain"));
        workbook.add(new Reading.Opening(1, Edition.ofSheet("POLRES", "lain", DISTRICT, 0)));
        IntStream.range(0, Intake.MOST_REFUSED).forEach(row -> workbook.add(new Reading.Refused(row + 1, "", "", "Salah.", "")));
        workbook.add(new Reading.Sheet("B"));
        workbook.addAll(sheet(1, "2"));
        assertThat(take(workbook).withdrawn()).isEmpty();
        assertThat(standing()).containsExactly("lembar/1@1", "lembar/2@0");
    }

    @Test
    void aRowLeftOutUnderTheSameRevisionGoesOnStandingAndIsNamed() {
        take(sheet(1, "1", "2"));
        Acknowledgement receipt = take(sheet(1, "1"));
        assertThat(receipt.withdrawn()).isEmpty();
        assertThat(receipt.duplicate()).isEqualTo(1);
        assertThat(receipt.refused()).singleElement()
                .satisfies(line -> assertThat(line.remedy()).contains("tetap berlaku: lembar/2.", "revisi yang lebih tinggi"));
        assertThat(standing()).containsExactly("lembar/1@1", "lembar/2@1");
    }

    @Test
    void theSameSheetAgainSaysNothing() {
        take(sheet(1, "1", "2"));
        assertThat(take(sheet(1, "1", "2")).refused()).isEmpty();
        assertThat(take(sheet(1, "1", "2", "3")).refused()).isEmpty();
        assertThat(standing()).containsExactly("lembar/1@1", "lembar/2@1", "lembar/3@1");
    }

    @Test
    void anEarlierRevisionThatComesLaterIsNotTaken() {
        take(sheet(2, "1"));
        Acknowledgement receipt = take(sheet(1, "1", "2"));
        assertThat(receipt.accepted()).isZero();
        assertThat(receipt.refused()).hasSize(2).allSatisfy(line -> assertThat(line.remedy()).contains("digantikan"));
        assertThat(standing()).containsExactly("lembar/1@2");
    }

    @Test
    void whatWasTakenBeforeIsADuplicateEvenWhenReplaced() {
        take(sheet(0, "1", "2"));
        take(sheet(1, "1"));
        Acknowledgement receipt = take(sheet(0, "1", "2"));
        assertThat(receipt.duplicate()).isEqualTo(2);
        assertThat(receipt.refused()).isEmpty();
        assertThat(standing()).containsExactly("lembar/1@1");
    }

    @Test
    void aSheetWithARefusedRowTakesNothingBackUntilItIsWhole() {
        take(sheet(0, "1", "2"));
        List<Reading> torn = new ArrayList<>(sheet(1, "1"));
        torn.add(new Reading.Refused(3, "Jumlah", "2,5", "Tulis 2.", "…"));
        Acknowledgement receipt = take(torn);
        assertThat(receipt.withdrawn()).isEmpty();
        assertThat(receipt.refused()).hasSize(2).last()
                .satisfies(line -> assertThat(line.remedy()).contains("lembar/2", "tetap berlaku"));
        assertThat(standing()).containsExactly("lembar/1@1", "lembar/2@0");

        assertThat(take(sheet(1, "1")).withdrawn()).hasSize(1);
        assertThat(standing()).containsExactly("lembar/1@1");
    }

    @Test
    void theSheetBeforeATornOneComesAgainAndTakesNothingBack() {
        take(sheet(0, "1", "2"));
        List<Reading> torn = new ArrayList<>(sheet(1, "1"));
        torn.add(new Reading.Refused(3, "Jumlah", "2,5", "Tulis 2.", "…"));
        take(torn);
        assertThat(take(sheet(0, "1", "2")).withdrawn()).isEmpty();
        assertThat(standing()).containsExactly("lembar/1@1", "lembar/2@0");
        assertThat(take(sheet(2, "1", "2")).refused()).isEmpty();
        assertThat(standing()).containsExactly("lembar/1@2", "lembar/2@2");
    }

    @Test
    void aRowThatComesBackStandsAgain() {
        take(sheet(0, "1", "2"));
        take(sheet(1, "1"));
        take(sheet(2, "1", "2"));
        assertThat(standing()).containsExactly("lembar/1@2", "lembar/2@2");
    }

    @Test
    void aCancellationThatComesBeforeItsWarningEndsIt() {
        assertThat(take(message("batal", 20, Set.of("awal"))).taken()).isTrue();
        assertThat(take(message("awal", 10, Set.of(), "73.10")).refused()).hasSize(1);
        assertThat(standing()).isEmpty();
    }

    @Test
    void aChainEndsAsAWholeThoughEachNamesOnlyTheLast() {
        take(message("m1", 10, Set.of(), "73.09"));
        take(message("m3", 30, Set.of("m2"), "73.71"));
        assertThat(standing()).containsExactly("m1/73.09@0", "m3/73.71@0");
        take(message("m2", 20, Set.of("m1"), "73.10"));
        assertThat(standing()).containsExactly("m3/73.71@0");
        take(message("m4", 40, Set.of("m1")));
        assertThat(standing()).isEmpty();
    }

    @Test
    void anUpdateOfTheSameSecondReplacesWhatItNames() {
        take(message("b", 10, Set.of(), "73.09"));
        take(message("a", 10, Set.of("b"), "73.10"));
        assertThat(standing()).containsExactly("a/73.10@0");
    }

    @Test
    void anotherWorkIsLeftAlone() {
        take(message("m1", 10, Set.of(), "73.09"));
        take(message("n1", 20, Set.of(), "73.09"));
        take(message("n2", 30, Set.of("n1")));
        assertThat(standing()).containsExactly("m1/73.09@0");
    }

    @Test
    void whoDoesNotSpeakForTheWholeRegionReplacesNothing() {
        take(sheet(0, "1", "2"));
        Voice below = new Voice("kecamatan", Bodies.ALL, territory("73.10.01"));
        Acknowledgement receipt = intake.take(sheet(9_999, "1"), sender(below));
        assertThat(receipt.withdrawn()).isEmpty();
        assertThat(receipt.refused()).extracting(Reading.Refused::field).containsExactly("region");
        assertThat(take(sheet(1, "1")).withdrawn()).hasSize(1);
    }

    @Test
    void whoDoesNotSpeakForTheCountryEndsNoMessage() {
        take(message("m1", 10, Set.of(), "73.10"));
        Voice district = new Voice("kabupaten", Bodies.ALL, territory("73.10"));
        assertThat(intake.take(message("m2", 20, Set.of("m1")), sender(district)).refused()).hasSize(1);
        assertThat(standing()).containsExactly("m1/73.10@0");
    }

    @Test
    void severalEditionsInOneDeliveryReplaceEachItsOwn() {
        take(Stream.concat(sheet(0, "1", "2").stream(), message("m1", 10, Set.of(), "73.09").stream()).toList());
        take(Stream.concat(sheet(1, "2").stream(), message("m2", 20, Set.of("m1"), "73.71").stream()).toList());
        assertThat(standing()).containsExactly("lembar/2@1", "m2/73.71@0");
    }

    @Test
    void aSheetOfThousandsIsTakenBackToItsLastRow() {
        String[] rows = IntStream.range(0, 3 * Intake.BATCH / 2).mapToObj(Integer::toString).toArray(String[]::new);
        take(sheet(0, rows));
        assertThat(take(sheet(1, "7")).withdrawn()).hasSize(rows.length - 1);
        assertThat(standing()).containsExactly("lembar/7@1");
    }

    /** Whatever the order of arrival, and however often each comes: at the end stands what the last of each circle says. */
    @Test
    void theOrderOfArrivalMakesNoDifference() {
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            String circle = "s" + seed + "-";
            List<List<Reading>> messages = new ArrayList<>();
            Set<String> last = Set.of();
            int length = 2 + random.nextInt(4);
            for (int at = 0; at < length; at++) {
                String name = circle + at;
                Set<String> replaces = at == 0
                        ? Set.of()
                        : random.nextBoolean()
                                ? Set.of(circle + (at - 1))
                                : IntStream.range(0, at).mapToObj(earlier -> circle + earlier).collect(Collectors.toSet());
                String[] regions = Stream.of("73.09", "73.10", "73.71").filter(region -> random.nextBoolean())
                        .toArray(String[]::new);
                messages.add(message(name, at, replaces, regions));
                last = Stream.of(regions).map(region -> name + "/" + region).collect(Collectors.toCollection(TreeSet::new));
            }
            List<List<Reading>> arrivals = new ArrayList<>(messages);
            arrivals.addAll(messages.subList(0, random.nextInt(length)));
            Collections.shuffle(arrivals, random);
            arrivals.forEach(this::take);
            assertThat(standing().stream().filter(id -> id.startsWith(circle)).map(id -> id.replaceAll("@.*", "")))
                    .as("seed %d", seed).containsExactlyElementsOf(last);
        }
    }

    private Acknowledgement take(List<Reading> readings) {
        return intake.take(readings, Senders.anybody("uji"));
    }

    private static Sender sender(Voice voice) {
        return new Sender(new Submission(voice.account(), Way.API), voice, voice.account());
    }

    private static Territory territory(String code) {
        return new Territory(false, new TreeSet<>(Set.of(RegionCode.of(code))));
    }

    private static List<Reading> sheet(int revision, String... rows) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading.Opening(1, Edition.ofSheet("POLRES", "lembar", DISTRICT, revision)));
        for (String row : rows) {
            readings.add(new Reading.Understood(2, Reports.report("lembar/" + row, revision, "1", NOW)));
        }
        return readings;
    }

    private static List<Reading> message(String work, long sent, Collection<String> replaces, String... regions) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading.Opening(1, Edition.ofMessage("POLRES", work, sent, Set.copyOf(replaces))));
        for (String region : regions) {
            readings.add(new Reading.Understood(2, Reports.report(work + "/" + region, 0, "KEA-01", region, "1", NOW)));
        }
        return readings;
    }

    /** Ids of what is not taken back, in order, each with its last revision. */
    private List<String> standing() {
        Map<String, Observation> last = new HashMap<>();
        for (JournalEntry entry : posts.all()) {
            if (entry instanceof Observation report) {
                last.merge(report.id().id(), report, (one, other) -> one.id().revision() > other.id().revision() ? one : other);
            }
        }
        return last.values().stream().filter(report -> !report.retracted())
                .map(report -> report.id().id() + "@" + report.id().revision()).sorted().toList();
    }
}
