package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Engine;
import id.kentongan.rulebook.Approval;
import id.kentongan.rulebook.Proposals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A province that comes with a book gets a shard of its own, which is sent what is reported there. */
@ParameterizedClass
@EnumSource(Engine.class)
class NewProvinceTest {
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");
    private static final Path BUNDLED = Path.of("../../sample-data/wilayah");
    private static final Map<String, String> ADDED = Map.of("provinces.csv", "97,Papua Uji", "regencies.csv",
            "97.01,97,Kabupaten Uji",
            "districts.csv", "97.01.01,97.01,Distrik Uji", "titik_wilayah.csv", "97,-4.0,138.0,100000\n97.01,-4.0,138.0,100000");

    @Parameter
    Engine engine;

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));
    private int sent;

    @BeforeEach
    void keepItThere() {
        engine.keep(data);
    }

    @Test
    void aProvinceThatABookAddsIsJudgedFromItsTickOn() throws IOException {
        Rules rules = begun();
        addProvince(rules);
        try (Post post = Post.open(data, rules.directory(), clock)) {
            clock.pass(Duration.ofMinutes(1));
            post.round();
            report(post, "97.01.01");
            post.round();
            assertGoesOn(post, "73.10.01", "97.01.01");
        }
        try (Post post = Post.open(data, rules.directory(), clock)) {
            report(post, "97.01.01");
            clock.pass(Duration.ofDays(40));
            post.round();
            assertGoesOn(post, "73.10.01", "97.01.01");
        }
    }

    /** More than is held at hand, so that the watch has to ask the journal to whom it goes. */
    @Test
    void whatIsReportedThereBeforeTheFirstRoundReachesItHoweverMuchItIs() throws IOException {
        Rules rules = begun();
        addProvince(rules);
        try (Post post = Post.open(data, rules.directory(), clock)) {
            report(post, "97.01.01");
            post.send(IntStream.range(0, 20_001).mapToObj(nothing -> observation("NIHIL", "11.01.01", 0))
                    .toArray(Observation[]::new));
            clock.pass(Duration.ofMinutes(1));
            post.round();
            assertGoesOn(post, "73.10.01", "97.01.01");
        }
    }

    /** Not by the first book of all, under which it would begin if it had a past. */
    @Test
    void whatIsReportedThereBeforeItsBookJudgesIsJudgedByTheBookInForce() throws IOException {
        Rules rules = begun();
        rules.edit("kriteria.csv", ",2,5,1,0,", ",3,6,2,0,");
        try (Post post = Post.open(data, rules.directory(), clock)) {
            report(post, "73.10.01");
            post.round();
            clock.show(Instant.parse("2024-11-20T09:00:00.500Z"));
            addProvince(rules);
            adopt(post, rules);
            post.send(observation("KEA-01", "97.01.01", 4));
            clock.pass(Duration.ofMinutes(1));
            post.round();
            assertGoesOn(post, "73.10.01", "97.01.01");
            assertThat(post.decisions())
                    .filteredOn(decided -> decided.decision().key().region().equals(RegionCode.of("97.01.01")))
                    .first().satisfies(decided -> assertThat(decided.at()).isEqualTo(Instant.parse("2024-11-20T09:00:01Z")));
        }
    }

    @Test
    void aProvinceWhoseBookIsReplacedBeforeItEverJudgesIsJudgedAllTheSame() throws IOException {
        Rules rules = begun();
        Rules larger = Rules.copied(SMALL, data.resolve("larger"));
        addProvince(larger);
        try (Post post = Post.open(data, rules.directory(), clock)) {
            post.round();
            adopt(post, larger);
            post.send(observation("KEA-01", "97.01.01", 4));
            rules.edit("kriteria.csv", ",2,5,1,0,", ",3,6,2,0,");
            adopt(post, rules);
            clock.pass(Duration.ofMinutes(1));
            post.round();
            assertGoesOn(post, "73.10.01", "97.01.01");
        }
    }

    private static void adopt(Post post, Rules rules) {
        Proposals proposals = post.part(Proposals.class);
        proposals.adopt(proposals.propose(rules.kept(), "aturan").sound().hash(), Approval.by("aturan", "uji coba"));
    }

    private Rules begun() {
        Rules rules = Rules.copied(SMALL, data.resolve("rules"));
        try (Post post = Post.open(data, rules.directory(), clock)) {
            report(post, "73.10.01");
            post.round();
        }
        return rules;
    }

    static void addProvince(Rules rules) throws IOException {
        Path regions = Files.createDirectories(rules.directory().resolve("wilayah"));
        for (Map.Entry<String, String> file : ADDED.entrySet()) {
            Files.copy(BUNDLED.resolve(file.getKey()), regions.resolve(file.getKey()));
            Files.writeString(regions.resolve(file.getKey()), file.getValue() + "\n", StandardOpenOption.APPEND);
        }
    }

    private static void assertGoesOn(Post post, String... regions) {
        assertThat(post.decisions()).extracting(decided -> decided.decision().key().region().toString()).contains(regions);
        post.assertStandingsAgree();
        assertThat(Digest.parting(post.decisions(), post.replayedAcrossBooks())).isEmpty();
    }

    private void report(Post post, String region) {
        post.send(observation("KEA-01", region, 4));
        clock.pass(Duration.ofSeconds(5));
    }

    private Observation observation(String indicator, String region, int value) {
        String id = "e" + sent++;
        return new Observation(new EntryId("POLRES", id, 0), false, indicator, RegionCode.of(region), BigDecimal.valueOf(value),
                clock.instant(), clock.instant(), new Grade('B', 1), Classification.BIASA, "POLRES/" + id, Kind.ACTUAL, "");
    }
}
