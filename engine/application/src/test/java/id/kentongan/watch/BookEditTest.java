package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Engine;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.rulebook.Books;
import id.kentongan.rulebook.RefusedAtStart;
import id.kentongan.rulebook.SetAside;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A book is edited while alerts are open. */
@ParameterizedClass
@EnumSource(Engine.class)
class BookEditTest {
    private static final Instant START = Instant.parse("2024-11-20T08:00:00Z");
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");

    @Parameter
    Engine engine;

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(START);
    private int sent;

    @BeforeEach
    void keepItThere() {
        engine.keep(data);
    }

    @Test
    void anOpenAlertMovesToTheNationAndBackAsItsPolicyIsRescoped() {
        Rules rules = Rules.copied(Path.of("../../rules"), data.resolve("rules"));
        String local = "aturan \"KBJ-07 lonjakan hoaks bersamaan dengan unjuk rasa\"\n";
        String national = local + "lingkup nasional\n";
        try (Post post = Post.open(data, rules.directory(), clock)) {
            report(post, "35.14", "SIB-01", 60);
            report(post, "35.14", "POL-01", 60);
            assertThat(owners(post, "KBJ-07")).containsExactly("35");
        }
        for (List<String> edit : List.of(List.of(local, national, "nasional"), List.of(national, local, "35"))) {
            rules.edit("kebijakan/gabungan.dslr", edit.get(0), edit.get(1));
            try (Post post = Post.open(data, rules.directory(), clock)) {
                clock.pass(Duration.ofMinutes(1));
                post.round();
                assertThat(post.part(Books.class).setAside()).isEmpty();
                assertThat(owners(post, "KBJ-07")).containsExactly(edit.get(2));
                assertGoesOn(post);
            }
            try (Post post = Post.open(data, rules.directory(), clock)) {
                clock.pass(Duration.ofMinutes(1));
                post.round();
                assertThat(owners(post, "KBJ-07")).as("after a restart").containsExactly(edit.get(2));
                assertGoesOn(post);
            }
        }
        try (Post post = Post.open(data, rules.directory(), clock)) {
            clock.pass(Duration.ofDays(40));
            post.round();
            assertThat(owners(post, "KBJ-07")).as("it can still fall").isEmpty();
            assertGoesOn(post);
        }
    }

    private static void assertGoesOn(Post post) {
        post.assertStandingsAgree();
        assertThat(Digest.parting(post.decisions(), post.replayedAcrossBooks())).isEmpty();
    }

    @Test
    void aBookThatFaultsAtItsTickIsSetAsideAndTheOneBeforeStaysInForce() {
        Rules rules = Rules.copied(SMALL, data.resolve("rules"));
        String first;
        try (Post post = Post.open(data, rules.directory(), clock)) {
            first = post.part(Books.class).current().hash();
            report(post, "73.10.01", "KEA-01", 4);
            assertThat(post.decisions()).hasSize(1);
        }
        rules.edit("kriteria.csv", ",2,5,1,0,", ",2,3,1,0,");
        try (Post post = Post.open(data, rules.directory(), clock)) {
            // The first decision under the new book is one that the alert refuses.
            post.database().update("UPDATE alert SET level = 'MERAH'");
            clock.pass(Duration.ofMinutes(1));
            post.round();
            post.database().update("UPDATE alert SET level = 'KUNING'");
            assertSetAside(post, rules, first);
            report(post, "73.10.01", "KEA-01", 6);
            assertThat(post.decisions()).hasSizeGreaterThan(1).extracting(Decided::ruleBook).containsOnly(first);
        }
        try (Post post = Post.open(data, rules.directory(), clock)) {
            clock.pass(Duration.ofMinutes(1));
            post.round();
            assertSetAside(post, rules, first);
            assertGoesOn(post);
        }
        rules.edit("kriteria.csv", ",2,3,1,0,", ",2,4,1,0,");
        try (Post post = Post.open(data, rules.directory(), clock)) {
            report(post, "73.10.02", "KEA-01", 4);
            assertThat(post.part(Books.class).setAside()).as("mended").isEmpty();
            assertThat(post.decisions()).extracting(Decided::ruleBook).last()
                    .isEqualTo(RuleBook.read(rules.directory()).hash());
            assertGoesOn(post);
        }
    }

    @Test
    void aBookThatFailsWhileTheNextIsWaitingStaysVisibleUntilAnotherIsTakenUp() {
        Rules rules = Rules.copied(SMALL, data.resolve("rules"));
        try (Post post = Post.open(data, rules.directory(), clock)) {
            report(post, "73.10.01", "KEA-01", 4);
        }
        rules.edit("kriteria.csv", ",2,5,1,0,", ",2,3,1,0,");
        String failing = RuleBook.read(rules.directory()).hash();
        Post.open(data, rules.directory(), clock).close();
        clock.pass(Duration.ofMinutes(1));
        rules.edit("kriteria.csv", ",2,3,1,0,", ",2,6,1,0,");
        String next = RuleBook.read(rules.directory()).hash();
        for (int life = 0; life < 2; life++) {
            try (Post post = Post.open(data, rules.directory(), clock)) {
                post.database().update("UPDATE alert SET level = 'MERAH'");
                clock.pass(Duration.ofMinutes(1));
                post.round();
                post.database().update("UPDATE alert SET level = 'KUNING'");
                assertThat(post.part(Books.class).current().hash()).isEqualTo(next);
                assertThat(post.part(Books.class).setAside()).as("life %d", life).map(SetAside::hash).contains(failing);
                assertThat(post.part(WatchHealth.class).health().getDetails()).containsKey("setAside");
                assertGoesOn(post);
            }
        }
        rules.edit("kriteria.csv", ",2,6,1,0,", ",2,7,1,0,");
        for (int life = 0; life < 2; life++) {
            try (Post post = Post.open(data, rules.directory(), clock)) {
                clock.pass(Duration.ofMinutes(1));
                post.round();
                assertThat(post.part(Books.class).setAside()).as("mended").isEmpty();
            }
        }
    }

    @Test
    void aRulesDirectoryThatIsRefusedAtStartIsToldBesideTheBookThatJudges() {
        Rules rules = Rules.copied(SMALL, data.resolve("rules"));
        String inForce = RuleBook.read(rules.directory()).hash();
        try (Post post = Post.open(data, rules.directory(), clock)) {
            report(post, "73.10.01", "KEA-01", 4);
            assertThat(post.part(WatchHealth.class).health().getDetails()).isEmpty();
        }
        rules.edit("kriteria.csv", ",2,5,1,0,", ",\"2,5\",5,1,0,");
        try (Post post = Post.open(data, rules.directory(), clock)) {
            post.round();
            RefusedAtStart refused = post.part(Books.class).refusedAtStart().orElseThrow();
            assertThat(refused.inForce()).isEqualTo(inForce);
            assertThat(refused.problems()).isPositive();
            assertThat(refused.first()).contains("kriteria.csv, baris 2", "kuning");
            assertThat(post.part(WatchHealth.class).health().getDetails()).containsEntry("refusedAtStart", refused);
            assertThat(post.part(WatchHealth.class).health().getStatus().getCode()).isEqualTo("UP");
        }
        rules.edit("kriteria.csv", ",\"2,5\",5,1,0,", ",2,5,1,0,");
        try (Post post = Post.open(data, rules.directory(), clock)) {
            assertThat(post.part(WatchHealth.class).health().getDetails()).as("mended").isEmpty();
        }
    }

    private static void assertSetAside(Post post, Rules rules, String inForce) {
        SetAside aside = post.part(Books.class).setAside().orElseThrow();
        assertThat(aside.hash()).isEqualTo(RuleBook.read(rules.directory()).hash());
        assertThat(aside.reason()).contains("stands at MERAH, not at KUNING");
        assertThat(post.part(Books.class).current().hash()).isEqualTo(inForce);
        assertThat(post.part(WatchHealth.class).health().getDetails()).containsEntry("setAside", aside);
        assertThat(post.part(WatchHealth.class).health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void anOldBookThatCannotBeReadIsNotReplacedUnlessAnOperatorSaysSo() {
        Rules rules = Rules.copied(SMALL, data.resolve("rules"));
        String old;
        try (Post post = Post.open(data, rules.directory(), clock)) {
            old = post.part(Books.class).current().hash();
            report(post, "73.10.01", "KEA-01", 4);
            post.database().update("UPDATE rule_book SET content = ?", Rules.unreadable());
        }
        rules.edit("kriteria.csv", ",2,5,1,0,", ",2,3,1,0,");
        try (Post post = Post.open(data, rules.directory(), clock)) {
            clock.pass(Duration.ofMinutes(1));
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(post::round).hasMessageContaining(old).hasMessageContaining("KENTONGAN_WITHOUT_BOOK");
            }
            assertThat(post.part(Books.class).current().hash()).as("new reports are read by the new one").isNotEqualTo(old);
            assertThat(post.decisions()).hasSize(1);
        }
        try (Post post = Post.open(data, rules.directory(), clock, List.of("--kentongan.without-book=" + old))) {
            clock.pass(Duration.ofMinutes(1));
            post.round();
            report(post, "73.10.02", "KEA-01", 4);
            assertThat(post.decisions()).hasSize(3);
            post.assertStandingsAgree();
        }
    }

    private List<String> owners(Post post, String code) {
        return post.database().queryForList("SELECT shard FROM standing WHERE code = ?", String.class, code);
    }

    private void report(Post post, String region, String indicator, int value) {
        clock.pass(Duration.ofMinutes(5));
        String id = "e" + sent++;
        post.send(new Observation(new EntryId("POLRES", id, 0), false, indicator, RegionCode.of(region),
                BigDecimal.valueOf(value),
                clock.instant(), clock.instant(), new Grade('B', 1), Classification.BIASA, "POLRES/" + id, Kind.ACTUAL, ""));
        clock.pass(Duration.ofSeconds(5));
        post.round();
    }
}
