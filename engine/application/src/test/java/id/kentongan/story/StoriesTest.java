package id.kentongan.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.Decision;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.region.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {
    private static final List<String> STORIES = List.of("pangkep", "pasuruan", "jakarta", "maluku", "sulsel");
    /** A policy that concludes no finding: it only ends a hold. */
    private static final String WAIVER = "KBJ-18";
    private static final Map<String, List<Decided>> PLAYED = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"pangkep", "pasuruan", "jakarta", "maluku", "sulsel"})
    void theStoryLeadsToTheDecisionsWrittenBesideItAndToNoOthers(String story) throws IOException {
        List<String> expected = Files
                .readAllLines(SampleData.ROOT.resolve("sample-data/cerita").resolve(story).resolve("keputusan.csv"));
        assertThat(expected.get(0)).isEqualTo("at,decision,code,region,from,to,kind");
        assertThat(played(story)).map(StoriesTest::row).containsExactlyElementsOf(expected.subList(1, expected.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pangkep", "pasuruan", "jakarta", "maluku", "sulsel"})
    void everyDecisionSaysWhyAndOnWhatArticleAndWhoeverRaisesShowsItsEvidence(String story) {
        assertThat(played(story)).allSatisfy(decided -> {
            assertThat(decided.because()).as(row(decided)).isNotBlank();
            assertThat(decided.legalBasis()).as(row(decided)).isNotEmpty();
            boolean silence = Set.of("KBJ-14", "KBJ-15").contains(decided.decision().key().code());
            if (decided.decision() instanceof Decision.Raise && !silence) {
                assertThat(decided.evidence()).as(row(decided)).isNotEmpty();
            }
        });
    }

    @Test
    void togetherTheyShowEveryKindOfDecisionAndEveryPolicy() {
        List<Decided> all = STORIES.stream().flatMap(story -> played(story).stream()).toList();
        assertThat(all.stream().map(decided -> decided.decision().verb()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("RAISE", "ESCALATE", "DEESCALATE", "CLEAR");
        Set<String> shown = all.stream().map(decided -> decided.decision().key().code()).collect(Collectors.toSet());
        assertThat(SampleData.BOOK.policies().keySet()).filteredOn(policy -> !policy.equals(WAIVER)).isNotEmpty()
                .allSatisfy(policy -> assertThat(shown).contains(policy));
    }

    @Test
    void finishedHandlingLetsACalmAlertFallWithoutItsHold() {
        List<Decided> logistics = played("pangkep").stream()
                .filter(decided -> decided.decision().key().code().equals("PEM-06")).toList();
        Decided yellow = logistics.get(logistics.size() - 2);
        Decided green = logistics.get(logistics.size() - 1);
        Duration hold = SampleData.BOOK.hold(green.decision().key(), green.at());
        assertThat(yellow.decision()).isInstanceOf(Decision.Deescalate.class);
        assertThat(green.decision()).isInstanceOf(Decision.Clear.class);
        assertThat(Duration.between(yellow.at(), green.at())).isLessThan(hold);
    }

    @Test
    void theDrillRaisesItsOwnAlertAndNoRealOneOfItsKind() {
        assertThat(played("pasuruan")).filteredOn(decided -> decided.decision().key().code().equals("KEA-01")).isNotEmpty()
                .allMatch(decided -> decided.decision().key().kind() == Kind.EXERCISE);
    }

    private static List<Decided> played(String story) {
        return PLAYED.computeIfAbsent(story, name -> {
            List<JournalEntry> entries = SampleData.files("cerita/" + name).stream()
                    .filter(file -> file.toString().endsWith(".ndjson"))
                    .flatMap(file -> SampleData.read(file, Receipt.REPLAY).stream()).toList();
            List<Decided> decisions = new ArrayList<>();
            Replay.run(SampleData.BOOK, Regions.bundled(), Duration.ofMinutes(1), entries, Optional.empty(), decisions::add);
            return decisions;
        });
    }

    private static String row(Decided decided) {
        Decision decision = decided.decision();
        return Stream
                .of(decided.at(), decision.verb(), decision.key().code(), decision.key().region(), decision.from(), decision.to(),
                        decision.key().kind())
                .map(Object::toString).collect(Collectors.joining(","));
    }
}
