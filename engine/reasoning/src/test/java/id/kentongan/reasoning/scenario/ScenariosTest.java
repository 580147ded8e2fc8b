package id.kentongan.reasoning.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.reasoning.book.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosTest {
    private static final String CLASH = "Dengan sumber \"POLRES\" melaporkan \"KEA-01\" bernilai 1 di \"81.71\" pada \"2024-10-07 08:00 WIB\"";
    private static final String JUDGED = "Ketika dinilai sampai 1 jam kemudian";

    @TempDir
    private Path directory;

    @Test
    void aDirectoryWithoutExamplesHasNone() {
        Scenarios none = Scenarios.read(directory);

        assertThat(none.problems()).isEmpty();
        assertThat(Written.played(none)).isEmpty();
    }

    @Test
    void anExampleThatHoldsPasses() {
        Scenarios written = written().example(CLASH, JUDGED, "Maka \"KEA-01\" di \"81.71\" naik menjadi KUNING",
                "Dan karena memuat \"KEA-01\"", "Dan dasar hukumnya memuat \"UU 7/2012\"", "Dan buktinya memuat \"POLRES/1@0\"");

        assertThat(Written.played(written)).singleElement().satisfies(outcome -> assertThat(outcome.failure()).isEmpty());
    }

    @Test
    void anUnmetExampleSaysWhatWasExpectedAndWhatHappened() {
        Scenarios written = written().example(CLASH, JUDGED, "Maka \"KEA-01\" di \"81.71\" naik menjadi MERAH");

        Outcome outcome = Written.played(written).get(0);

        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.line()).isEqualTo(6);
        assertThat(outcome.failure()).get().asString().contains("Diharapkan \"KEA-01\" di \"81.71\" naik menjadi MERAH.",
                "Yang terjadi: \"KEA-01\" di \"81.71\" menjadi KUNING pada 2024-10-07 08:00 WIB");
        assertThat(outcome.problem()).get().extracting(Problem::severity, Problem::file, Problem::line)
                .containsExactly(Problem.Severity.ERROR, "skenario/uji.feature", 6);
    }

    @Test
    void stayingMeansThatNothingWasDecidedSinceTheLastJudgement() {
        Scenarios rose = written().example(CLASH, JUDGED, "Maka \"KEA-01\" di \"81.71\" tetap KUNING");
        assertThat(Written.played(rose).get(0).passed()).isFalse();

        Scenarios stayed = written().example(CLASH, JUDGED, "Maka \"KEA-01\" di \"81.71\" naik menjadi KUNING",
                "Ketika dinilai sampai 2 hari kemudian", "Maka \"KEA-01\" di \"81.71\" tetap KUNING");
        assertThat(Written.played(stayed).get(0).passed()).isTrue();
    }

    @Test
    void aWrongMomentFails() {
        Scenarios late = written().example(CLASH, JUDGED,
                "Maka \"KEA-01\" di \"81.71\" naik menjadi KUNING pada \"2024-10-07 08:01 WIB\"");

        assertThat(Written.played(late).get(0).failure()).get().asString().contains("pada 2024-10-07 08:01 WIB");
    }

    @Test
    void silenceIsBrokenByAnyDecisionAnywhere() {
        assertThat(Written.played(written().example(CLASH, JUDGED, "Maka tidak ada keputusan")).get(0).passed()).isFalse();
        assertThat(Written.played(written().example(CLASH, JUDGED, "Maka tidak ada keputusan di \"81.72\"")).get(0).passed())
                .isTrue();
        assertThat(Written.played(written().example(CLASH, JUDGED, "Maka tidak ada keputusan di \"81\"")).get(0).passed())
                .isFalse();
    }

    @Test
    void aReasonThatIsNotGivenFails() {
        Scenarios written = written().example(CLASH, JUDGED, "Maka \"KEA-01\" di \"81.71\" naik menjadi KUNING",
                "Dan karena memuat \"gempa\"");

        assertThat(Written.played(written).get(0).failure()).get().asString().contains("karena memuat \"gempa\"",
                "Yang tertulis:");
    }

    @Test
    void anExampleThatClaimsNothingFails() {
        assertThat(Written.played(written().example(CLASH, JUDGED)).get(0).failure()).get().asString()
                .contains("tidak menguji apa pun");
    }

    @Test
    void everyRowOfExamplesCountsByItselfAndNamesItsLine() {
        Scenarios written = written().file("""
                # language: id
                Fitur: Uji
                  Garis-Besar Skenario: <nilai> orang luka
                    Dengan sumber "POLRES" melaporkan "KEA-03" bernilai <nilai> di "81.71" pada "2024-10-07 08:00 WIB"
                    Ketika dinilai sampai 1 jam kemudian
                    Maka "KEA-03" di "81.71" <hasil>

                    Contoh:
                      | nilai | hasil               |
                      | 2     | tetap HIJAU         |
                      | 3     | naik menjadi KUNING |
                """);

        assertThat(Written.played(written)).extracting(Outcome::name, Outcome::line, Outcome::passed).containsExactly(
                tuple("2 orang luka", 10, true),
                tuple("3 orang luka", 11, true));
    }

    @Test
    void anUnknownSentenceIsNamedWithTheNearestOneAndNothingIsPlayed() {
        Scenarios written = written().example("Dengan sumber \"POLRES\" melapor \"KEA-01\" sebesar 1 di \"81.71\"", JUDGED);

        assertThat(written.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.message()).contains("tidak dikenal", "Mungkin maksud Anda: sumber \"{sumber}\"");
        });
        assertThat(Written.played(written)).isEmpty();
    }

    @Test
    void aFileThatIsNoGherkinIsRefusedByLine() {
        Scenarios written = written().example(CLASH, "Andaikan begitu");

        assertThat(written.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.message()).contains("bukan susunan skenario yang sah");
        });
    }

    /** Gherkin would take the line for a description, and the example would pass without it. */
    @Test
    void aMistypedFirstKeywordDropsNothingSilently() {
        Scenarios written = written().example("Denga sumber diam", CLASH, JUDGED,
                "Maka \"KEA-01\" di \"81.71\" naik menjadi KUNING");

        assertThat(written.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("\"Denga sumber diam\" tanpa kata kunci"));
    }

    @Test
    void aFileInAnotherLanguageIsToldToSayWhichItIs() {
        Scenarios written = written().file("Feature: Uji\n  Scenario: Contoh\n    Given x\n");

        assertThat(written.problems()).extracting(Problem::message).containsExactly("tulis \"# language: id\" di baris pertama.");
    }

    @Test
    void coverageMissesWhatNoExampleShows() {
        Scenarios written = written().example(CLASH, JUDGED, "Maka \"KEA-01\" di \"81.71\" naik menjadi KUNING",
                "Dan \"KEA-02\" di \"81.71\" tetap HIJAU");

        assertThat(written.coverage(Written.book())).extracting(Problem::message)
                .noneMatch(message -> message.startsWith("KEA-01 (KABUPATEN) belum mempunyai contoh yang menyala"))
                .anyMatch(message -> message.startsWith("KEA-01 (KABUPATEN) belum mempunyai contoh yang diam"))
                .anyMatch(message -> message.startsWith("KEA-01 (KECAMATAN) belum mempunyai contoh yang menyala"))
                .noneMatch(message -> message.startsWith("KEA-02 (KABUPATEN) belum mempunyai contoh yang diam"))
                .anyMatch(message -> message.startsWith("KBJ-18 belum mempunyai contoh yang menyala"));
    }

    @Test
    void theGuideNamesEverySentence() throws Exception {
        String guide = Files.readString(Path.of("..", "..", "rules", "README.md"));

        assertThat(StepWords.forms()).allMatch(form -> guide.contains("`" + form + "`"), "stands in rules/README.md");
    }

    private Written written() {
        return new Written(directory);
    }
}
