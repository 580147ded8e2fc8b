package id.kentongan.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code why} says about a policy, sentence by sentence, against what the policy concluded. */
class PolicyWhyTest {
    private static final Regions REGIONS = Regions.bundled();
    private static final int OTHERS = 12;

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-20T05:00:00Z", "2024-11-25T12:00:00Z", "2024-11-28T03:00:00Z"})
    void everySentenceHoldsExactlyWhereThePolicyHas(String moment) {
        List<JournalEntry> entries = SampleData.files("cerita").stream().filter(file -> file.toString().endsWith(".ndjson"))
                .flatMap(file -> SampleData.read(file, Receipt.REPLAY).stream()).toList();
        int[] counts = new int[2];
        try (Reasoning reasoning = new Reasoning(SampleData.BOOK, REGIONS, Duration.ofMinutes(1))) {
            Replay.run(reasoning, entries, Optional.of(Instant.parse(moment)), outcome -> {});
            for (RegionCode region : asked(reasoning)) {
                for (Why why : reasoning.why(region, Optional.empty()).concerns()) {
                    if (SampleData.BOOK.policies().containsKey(why.key().code())) {
                        boolean allHold = why.missing().stream().noneMatch(phrase -> phrase.startsWith("belum: "));
                        boolean concluded = why.alert().filter(alert -> alert.calmSince().isEmpty()).isPresent();
                        assertThat(allHold).as("%s at %s: %s %s", why.key(), moment, why.measured(), why.missing())
                                .isEqualTo(concluded);
                        counts[allHold ? 1 : 0]++;
                    }
                }
            }
        }
        assertThat(counts[1]).as("policies met").isPositive();
        assertThat(counts[0]).as("policies not met").isGreaterThan(100);
    }

    /** Where a policy's alert is open, and some places where none is. */
    private static Set<RegionCode> asked(Reasoning reasoning) {
        Set<RegionCode> asked = new TreeSet<>();
        reasoning.open().stream().filter(open -> SampleData.BOOK.policies().containsKey(open.code())).map(Standing::key)
                .forEach(key -> asked.add(key.region()));
        Random random = new Random(7);
        List<RegionCode> districts = List.copyOf(REGIONS.all(RegionLevel.KABUPATEN));
        while (asked.size() < OTHERS) {
            asked.add(districts.get(random.nextInt(districts.size())));
        }
        List<RegionCode> provinces = List.copyOf(REGIONS.all(RegionLevel.PROVINSI));
        asked.add(provinces.get(random.nextInt(provinces.size())));
        return asked;
    }
}
