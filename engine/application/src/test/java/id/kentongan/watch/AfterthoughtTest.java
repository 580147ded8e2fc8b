package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Classification;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Standing;
import id.kentongan.journal.Engine;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Heard;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.rulebook.Approval;
import id.kentongan.rulebook.Proposals;
import id.kentongan.why.Afterthought;
import id.kentongan.why.Afterthought.Standpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a moment with what came late is what an uninterrupted run says, to which nothing came late. */
class AfterthoughtTest {
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");
    private static final Instant START = Instant.parse("2024-11-20T08:00:00Z");

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(START);
    private Rules rules;

    @BeforeEach
    void copy() {
        rules = Rules.copied(SMALL, data.resolve("rules"));
        rules.edit("sumber.csv", "KABUPATEN,,\nDESA,Pemerintah desa,Desa,C,BIASA,DESA,24,",
                "KABUPATEN,1,\nDESA,Pemerintah desa,Desa,C,BIASA,KECAMATAN,2,");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMomentIsJudgedAsIfNothingHadComeLateThroughBooksAndSnapshots(Engine engine) throws IOException {
        engine.keep(data);
        Weather weather = new Weather(11);
        List<Instant> moments = new ArrayList<>();
        try (Post post = Post.open(data, rules.directory(), clock, List.of("--kentongan.snapshot.every=5"))) {
            play(post, weather, moments);
            post.part(SnapshotRounds.class).round();
            takeUp(post, "kriteria.csv", ",2,5,1,0,", ",2,6,1,0,");
            play(post, weather, moments);
            takeUp(post, "sumber.csv", "KECAMATAN,2,", "DESA,3,");
            play(post, weather, moments);
            int otherwise = 0;
            for (int time = 0; time < 30; time++) {
                int then = weather.below(moments.size() - 1);
                Instant at = moments.get(then);
                Instant knownAt = moments.get(then + 1 + weather.below(moments.size() - then - 1));
                otherwise += assertSaidAsIfNothingHadComeLate(post, at, knownAt) ? 1 : 0;
            }
            assertThat(otherwise).as("moments that late reports change").isGreaterThan(10);
            assertThat(post.database().queryForObject("SELECT COUNT(*) FROM snapshot", Integer.class)).isPositive();
        }
    }

    private void play(Post post, Weather weather, List<Instant> moments) {
        for (int round = 0; round < 50; round++) {
            post.send(weather.report(clock.instant()));
            clock.pass(Duration.ofSeconds(weather.below(4) == 0 ? weather.below(30_000) : weather.below(600)));
            post.round();
            moments.add(clock.instant());
        }
    }

    private void takeUp(Post post, String file, String written, String instead) throws IOException {
        rules.edit(file, written, instead);
        RuleBook next = post.part(Proposals.class).propose(rules.kept(), "aturan").book().orElseThrow();
        post.part(Proposals.class).adopt(next.hash(), Approval.by("aturan", "uji coba"));
        clock.pass(Duration.ofSeconds(3));
    }

    /** @return whether late reports change anything */
    private static boolean assertSaidAsIfNothingHadComeLate(Post post, Instant at, Instant knownAt) {
        List<Standing> open = new ArrayList<>();
        Map<Scope, List<Heard>> heard = new HashMap<>();
        for (Scope shard : shards()) {
            Optional<Standpoint> known = post.part(Afterthought.class).of(shard, at, knownAt, Classification.SANGAT_RAHASIA);
            known.filter(stood -> !shard.equals(Scope.NATION))
                    .ifPresent(stood -> heard.put(shard, List.copyOf(stood.heard().values())));
            open.addAll(known.map(Standpoint::open).orElseGet(() -> asSeen(post, shard, at)));
        }
        try (Reasoning whole = wholeWithoutDelay(post, at, knownAt)) {
            assertThat(open).as("open at %s, known at %s", at, knownAt).containsExactlyInAnyOrderElementsOf(whole.open());
            heard.forEach((shard, told) -> assertThat(told).as("heard in %s at %s, known at %s", shard, at, knownAt)
                    .containsExactlyInAnyOrderElementsOf(
                            whole.heard().stream().filter(one -> Scope.province(one.region()).equals(shard)).toList()));
        }
        return !open.equals(asSeen(post, at));
    }

    private static List<Scope> shards() {
        return Scope.shards(Regions.bundled());
    }

    private static List<Standing> asSeen(Post post, Instant at) {
        return shards().stream().flatMap(shard -> asSeen(post, shard, at).stream()).toList();
    }

    private static List<Standing> asSeen(Post post, Scope shard, Instant at) {
        return post.part(Standings.class).asOf(shard, at, EnumSet.allOf(Classification.class));
    }

    private static Reasoning wholeWithoutDelay(Post post, Instant at, Instant knownAt) {
        Instant tick = at.truncatedTo(ChronoUnit.SECONDS);
        List<JournalEntry> entries = new ArrayList<>();
        Map<String, List<JournalEntry>> lineages = new HashMap<>();
        for (JournalEntry entry : post.journal()) {
            if (entry instanceof BookTaken) {
                entries.add(entry);
            } else {
                lineages.computeIfAbsent(entry.id().lineage(), none -> new ArrayList<>()).add(entry);
            }
        }
        lineages.values().forEach(revisions -> entries.addAll(withoutDelay(revisions, START, tick, knownAt)));
        return post.playedAcrossBooks(entries, tick, outcome -> {});
    }

    private static List<JournalEntry> withoutDelay(List<JournalEntry> revisions, Instant beginning, Instant at, Instant knownAt) {
        List<JournalEntry> known = revisions.stream().filter(one -> !one.receivedAt().isAfter(knownAt)).toList();
        List<JournalEntry> inTime = known.stream().filter(one -> !one.receivedAt().isAfter(at)).toList();
        List<JournalEntry> told = new ArrayList<>(inTime);
        for (JournalEntry late : known.subList(inTime.size(), known.size())) {
            boolean outdated = known.subList(0, known.indexOf(late)).stream()
                    .anyMatch(before -> before.id().revision() > late.id().revision());
            if (!outdated) {
                told.addAll(inItsPlace((Observation) late, inTime.stream().findFirst(), beginning, at));
            }
        }
        return told;
    }

    private static List<Observation> inItsPlace(Observation late, Optional<JournalEntry> first, Instant beginning, Instant at) {
        if (late.occurredAt().isAfter(at)) {
            return first.stream().map(one -> late.occurredAt(one.receivedAt()).receivedAt(one.receivedAt()))
                    .map(one -> new Observation(
                            one.id(), true, one.indicator(), one.region(), one.value(), one.occurredAt(), one.receivedAt(),
                            one.grade(),
                            one.classification(), one.origin(), one.kind(), one.text()))
                    .toList();
        }
        Instant earliest = Stream.concat(Stream.of(late.occurredAt()), first.stream().map(one -> one.receivedAt()))
                .min(Comparator.naturalOrder()).orElseThrow();
        return List.of(late.receivedAt(Stream.of(beginning, earliest, late.occurredAt().minus(Observation.LARGEST_LEAD))
                .max(Comparator.naturalOrder()).orElseThrow()));
    }
}
