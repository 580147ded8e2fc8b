package id.kentongan.reasoning.played;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A book may move a district, give it islands, and rename what was: taken up in flight it decides as a memory built with it. */
class EditedRegionsTest {
    private static final int SEEDS = 5 * Integer.getInteger("kentongan.lengkap", 1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant END = NastyDays.START.plus(Duration.ofDays(18));
    private static final int REPORTS = 250;
    /** What violence next door and weather among islands are told by. */
    private static final List<String> INDICATORS = List.of("KEA-01", "KON-07", "SOS-01", "SAR-04", "CUA-01", "CUA-02", "PEM-06",
            "PEM-07");

    @Test
    void regionsEditedInFlightDecideAsAMemoryBuiltWithThem() {
        Set<String> changed = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            RuleBook before = random.nextBoolean() ? Published.BOOK : EditedRegions.random(random);
            RuleBook after = EditedRegions.random(random);
            List<JournalEntry> journal = new NastyDays(seed, INDICATORS, Published.sources()).next(REPORTS);
            Instant at = NastyDays.START.plus(Duration.ofMinutes(720 + random.nextInt(3 * 24 * 60)));
            try (Playing adopted = Playing.whole(before, MINUTE, journal);
                    Playing built = Playing.whole(before, MINUTE, journal);
                    Playing shards = Playing.shards(before, MINUTE, journal, Post::faithful);
                    Playing untouched = Playing.whole(before, MINUTE, journal)) {
                adopted.adopt(after, at).to(END);
                built.rebuild(after, at).to(END);
                shards.adopt(after, at).restart(at.plus(Duration.ofHours(30))).to(END);
                untouched.to(END);
                assertThat(adopted.decided()).as("seed %d", seed).isEqualTo(built.decided());
                assertThat(adopted.open()).as("open, seed %d", seed).isEqualTo(built.open());
                assertThat(adopted.facts()).as("facts, seed %d", seed).isEqualTo(built.facts());
                assertThat(shards.decided()).as("shards, seed %d", seed).isEqualTo(adopted.decided());
                assertThat(shards.open()).as("open shards, seed %d", seed).isEqualTo(adopted.open());
                changed.addAll(difference(adopted, untouched));
            }
        }
        assertThat(changed).as("policies that decide otherwise because of regions").contains("KBJ-06", "KBJ-12");
    }

    /** The codes about which the two decide otherwise, whatever book they name. */
    private static Set<String> difference(Playing one, Playing other) {
        Map<String, String> of = new HashMap<>();
        List<String> bare = bare(one, of);
        List<String> others = bare(other, of);
        List<String> either = new ArrayList<>(bare);
        either.removeAll(others);
        others.removeAll(bare);
        either.addAll(others);
        return either.stream().map(of::get).collect(Collectors.toSet());
    }

    private static List<String> bare(Playing playing, Map<String, String> of) {
        List<String> bare = new ArrayList<>();
        for (Decided decided : playing.decided()) {
            String what = "%s %s %s -> %s".formatted(decided.at(), decided.decision().verb(), decided.decision().key(),
                    decided.decision().to());
            of.put(what, decided.decision().key().code());
            bare.add(what);
        }
        return bare;
    }
}
