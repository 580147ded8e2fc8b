package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
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
import id.kentongan.why.CannotBeRetold;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a moment with what came late is what an uninterrupted run says, to which nothing came late. */
class AfterthoughtTest {
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");
    private static final Instant START = Instant.parse("2024-11-20T08:00:00Z");

    private static final String POLICY = """
            # UU 7/2012 Pasal 5: bentrokan bersamaan dengan serangan siber.
            aturan "UJI-01 bentrokan sekabupaten"
            tahan 1 hari
            jika
              Ada temuan "KEA-02" tingkat KUNING atau lebih di kabupaten/kota itu
            maka
              Simpulkan MERAH karena "bentrokan meluas"
            selesai
            """;

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

    @Test
    void whatWouldTakeTooLongIsRefusedWithWhatCanBeAskedInstead() {
        try (Post post = Post.open(data, rules.directory(), clock, List.of("--kentongan.board.most-retold=4"))) {
            Instant first = clock.instant();
            send(post, "dini", first, 3);
            Instant before = clock.instant();
            send(post, "susulan", first.plusSeconds(5), 1);
            assertThat(asked(post, before)).hasValueSatisfying(known -> assertThat(known.open()).isNotNull());
            send(post, "lama", first, 1);
            assertThatThrownBy(() -> asked(post, before)).isInstanceOf(CannotBeRetold.class)
                    .hasMessageContaining("terjadi terlalu lama sebelumnya").hasMessageContaining("tanpa knownAt");
            send(post, "banyak", clock.instant(), 4);
            assertThatThrownBy(() -> asked(post, before)).isInstanceOf(CannotBeRetold.class)
                    .hasMessageContaining("masuk terlalu banyak laporan");
        }
    }

    @Test
    void whereItIsNotWrittenHowThingsStoodNothingIsJudgedAgain() {
        try (Post post = Post.open(data, rules.directory(), clock)) {
            Instant first = clock.instant();
            send(post, "dini", first, 1);
            Instant before = clock.instant();
            send(post, "susulan", first, 1);
            post.database().update("UPDATE hearing_begun SET since = ?", before.atOffset(ZoneOffset.UTC));
            assertThatThrownBy(() -> asked(post, before)).isInstanceOf(CannotBeRetold.class)
                    .hasMessageContaining("tidak tercatat").hasMessageContaining("tanpa knownAt");
        }
    }

    @Test
    void aPolicyThatMovesToTheNationMeanwhileCannotBeFollowed() throws IOException {
        Rules.copied(Path.of("../../rules/kosakata"), data.resolve("rules/kosakata"));
        Files.createDirectories(data.resolve("rules/kebijakan"));
        Files.writeString(data.resolve("rules/kebijakan/uji.dslr"), POLICY);
        try (Post post = Post.open(data, rules.directory(), clock)) {
            Instant first = clock.instant();
            send(post, "dini", first, 1);
            takeUp(post, "kebijakan/uji.dslr", "tahan 1 hari", "lingkup nasional\ntahan 1 hari");
            send(post, "sesudah", clock.instant(), 1);
            Instant before = clock.instant();
            send(post, "susulan", first, 1);
            assertThatThrownBy(() -> asked(post, before)).isInstanceOf(CannotBeRetold.class)
                    .hasMessageContaining("memindahkan peringatan").hasMessageContaining("tanpa knownAt");
        }
    }

    private Optional<Standpoint> asked(Post post, Instant at) {
        return post.part(Afterthought.class).of(new Scope("35"), at, clock.instant(), Classification.SANGAT_RAHASIA);
    }

    private void send(Post post, String name, Instant occurredAt, int times) {
        for (int number = 0; number < times; number++) {
            String id = name + number;
            post.send(new Observation(new EntryId("DESA", id, 0), false, "NIHIL", RegionCode.of("35.14.01.2001"), BigDecimal.ZERO,
                    occurredAt, clock.instant(), new Grade('C', 3), Classification.BIASA, "DESA/" + id, Kind.ACTUAL, ""));
        }
        clock.pass(Duration.ofMinutes(1));
        post.round();
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
        return post.part(Standings.class).asOf(shard, at, Classification.SANGAT_RAHASIA);
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
