package id.kentongan.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.Observation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedPayloadsTest {
    /** Their payloads have a shape of their own and lie beside the class that reads them. */
    private static final Set<String> WITH_THEIR_OWN_ADAPTER = Set.of("BMKG", "BAWASLU", "KESBANGPOL-KAB");

    static List<Path> payloads() {
        return SampleData.files("muatan");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void everyLineIsUnderstoodAndComesFromTheSourceOfItsFolder(Path payload) {
        String source = payload.getParent().getFileName().toString().toUpperCase(Locale.ROOT);
        assertThat(SampleData.read(payload, Receipt.LIVE)).allSatisfy(entry -> {
            assertThat(entry).isInstanceOf(Observation.class);
            assertThat(entry.id().source()).isEqualTo(source);
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void whatABodyReportsIsWhatTheCatalogueExpectsOfIt(Path payload) {
        assertThat(SampleData.read(payload, Receipt.LIVE)).map(Observation.class::cast).filteredOn(report -> !report.nihil())
                .allSatisfy(report -> assertThat(SampleData.BOOK.indicators().get(report.indicator()).bodies())
                        .as("%s in %s", report.indicator(), payload).contains(report.id().source()));
    }

    @Test
    void noSourceIsWithoutARecordedPayload() {
        Set<String> recorded = payloads().stream().map(file -> file.getParent().getFileName().toString().toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        recorded.addAll(WITH_THEIR_OWN_ADAPTER);
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(SampleData.BOOK.sources().keySet());
    }
}
