package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.rulebook.Approval;
import id.kentongan.rulebook.Books;
import id.kentongan.rulebook.KeptBook;
import id.kentongan.rulebook.KeptBooks;
import id.kentongan.rulebook.Proposals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule books follow one another while reports pour in: nothing is missed, nothing counts twice, nothing stands under the wrong book. */
class SwapTest {
    private static final int SWAPS = 20 * Integer.getInteger("kentongan.lengkap", 1);
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");
    private static final Path BUNDLED = Path.of("../../sample-data/wilayah");
    private static final Approval APPROVED = Approval.by("aturan", "uji coba");
    private static final String POLICY = """
            # UU 7/2012 Pasal 5: bentrokan bersamaan dengan serangan siber.
            aturan "UJI-01 bentrokan sekabupaten"
            %stahan 1 hari
            jika
              Ada temuan "KEA-02" tingkat KUNING atau lebih di kabupaten/kota itu
            maka
              Simpulkan MERAH karena "bentrokan meluas"
            selesai
            """;

    @TempDir
    Path data;
    private final Weather weather = new Weather(7);
    private Rules rules;

    @BeforeEach
    void copy() {
        rules = Rules.copied(SMALL, data.resolve("rules"));
        Rules.copied(Path.of("../../rules/kosakata"), data.resolve("rules/kosakata"));
    }

    /** The same rules with one edit each: thresholds, windows, duties, policies of either scope, regions. */
    private List<byte[]> variants() throws IOException {
        List<byte[]> books = new ArrayList<>(List.of(rules.kept()));
        books.add(edited("kriteria.csv", ",2,5,1,0,", ",3,6,2,0,"));
        books.add(edited("kriteria.csv", "total,3,", "total,5,"));
        books.add(edited("sumber.csv", "DESA,24,", "DESA,48,"));
        Path policies = Files.createDirectories(rules.directory().resolve("kebijakan"));
        for (List<String> scope : List.of(List.of("", "kabupaten/kota itu"),
                List.of("lingkup nasional\n", "seluruh Indonesia"))) {
            Files.writeString(policies.resolve("uji.dslr"), POLICY.formatted(scope.get(0), scope.get(1)));
            books.add(rules.kept());
        }
        Files.delete(policies.resolve("uji.dslr"));
        Path regions = Files.createDirectories(rules.directory().resolve("wilayah"));
        for (String file : List.of("provinces.csv", "regencies.csv", "districts.csv", "titik_wilayah.csv")) {
            Files.copy(BUNDLED.resolve(file), regions.resolve(file));
        }
        Files.writeString(regions.resolve("provinces.csv"), "97,Papua Uji\n", StandardOpenOption.APPEND);
        Files.writeString(regions.resolve("titik_wilayah.csv"), "97,-4.0,138.0,100000\n", StandardOpenOption.APPEND);
        books.add(rules.kept());
        try (Stream<Path> files = Files.list(regions)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return books;
    }

    private byte[] edited(String file, String written, String instead) {
        rules.edit(file, written, instead);
        byte[] book = rules.kept();
        rules.edit(file, instead, written);
        return book;
    }

    private List<String> propose(Post post) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (byte[] book : variants()) {
            var examined = post.part(Proposals.class).propose(book, "aturan");
            assertThat(examined.problems()).isEmpty();
            hashes.add(examined.book().map(RuleBook::hash).orElseThrow());
        }
        assertThat(hashes).doesNotHaveDuplicates();
        return hashes;
    }

    @Test
    void whateverFollowsWhateverTheHistoryIsThatOfOneReasoning() throws IOException {
        ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));
        Post post = Post.open(data, rules.directory(), clock);
        try {
            List<String> books = propose(post);
            for (int swap = 0; swap < SWAPS; swap++) {
                for (int report = weather.below(12); report >= 0; report--) {
                    send(post, clock);
                }
                another(post, books);
                send(post, clock);
                if (weather.below(4) == 0) {
                    post.close();
                    post = Post.open(data, rules.directory(), clock);
                }
            }
            clock.pass(Duration.ofDays(9));
            post.round();
            assertThat(post.part(Books.class).setAside()).isEmpty();
            assertThat(post.decisions()).hasSizeGreaterThan(SWAPS);
            post.assertStandingsAgree();
            assertThat(Digest.parting(post.decisions(), post.replayedAcrossBooks())).isEmpty();
        } finally {
            post.close();
        }
    }

    @Test
    void aRestartUndoesNothingThatWasPublishedUnlessTheDirectoryHasChanged() throws IOException {
        ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));
        String published;
        String given;
        try (Post post = Post.open(data, rules.directory(), clock)) {
            given = post.part(Books.class).current().hash();
            published = propose(post).get(1);
            post.part(Proposals.class).adopt(published, APPROVED);
        }
        clock.pass(Duration.ofMinutes(1));
        try (Post post = Post.open(data, rules.directory(), clock)) {
            post.round();
            assertThat(post.part(Books.class).current().hash()).isEqualTo(published);
            assertThatThrownBy(() -> post.part(Proposals.class).adopt(published, APPROVED)).hasMessageContaining("sudah berlaku");
            assertThatThrownBy(() -> post.part(Proposals.class).rollBack("0".repeat(64), APPROVED))
                    .hasMessageContaining("64 huruf");
            post.part(Proposals.class).rollBack(given, Approval.by("aturan", "ambang baru terlalu tinggi"));
            assertThat(post.part(KeptBooks.class).all()).filteredOn(book -> book.hash().equals(given))
                    .flatExtracting(KeptBook::inForce).extracting(KeptBook.Force::reason)
                    .containsExactly("folder aturan yang diberikan saat server dinyalakan", "ambang baru terlalu tinggi");
        }
        rules.edit("kriteria.csv", ",2,5,1,0,", ",2,4,1,0,");
        clock.pass(Duration.ofMinutes(1));
        try (Post post = Post.open(data, rules.directory(), clock)) {
            assertThat(post.part(Books.class).current().hash()).isEqualTo(RuleBook.read(rules.directory()).hash());
        }
    }

    /** The nation is asked under the book before until the next is taken up, also by a process that began in between. */
    @Test
    void aBookThatStillWaitsForItsTickAtARestartTakesNoReportFromTheOneBefore() throws IOException {
        ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));
        Path policies = Files.createDirectories(rules.directory().resolve("kebijakan"));
        Files.writeString(policies.resolve("uji.dslr"), POLICY.formatted("lingkup nasional\n"));
        try (Post post = Post.open(data, rules.directory(), clock)) {
            post.round();
            Files.delete(policies.resolve("uji.dslr"));
            String local = post.part(Proposals.class).propose(rules.kept(), "aturan").sound().hash();
            Files.writeString(policies.resolve("uji.dslr"), POLICY.formatted("lingkup nasional\n"));
            post.part(Proposals.class).adopt(local, APPROVED);
        }
        clock.pass(Duration.ofMillis(300));
        try (Post post = Post.open(data, rules.directory(), clock)) {
            post.send(new Observation(new EntryId("POLRES", "di-antara", 0), false, "KEA-01", RegionCode.of("73.10.01"),
                    BigDecimal.valueOf(12), clock.instant(), clock.instant(), new Grade('B', 1), Classification.BIASA,
                    "POLRES/di-antara", Kind.ACTUAL, ""));
            clock.pass(Duration.ofSeconds(10));
            post.round();
            assertThat(post.decisions()).extracting(decided -> decided.decision().key().code()).contains("UJI-01");
            assertThat(Digest.parting(post.decisions(), post.replayedAcrossBooks())).isEmpty();
        }
    }

    private void another(Post post, List<String> books) {
        String current = post.part(Books.class).current().hash();
        List<String> others = books.stream().filter(book -> !book.equals(current)).toList();
        post.part(Proposals.class).adopt(others.get(weather.below(others.size())), APPROVED);
    }

    private void send(Post post, ShownClock clock) {
        clock.pass(Duration.ofSeconds(weather.below(4) == 0 ? weather.below(40_000) : weather.below(3)));
        post.send(weather.report(clock.instant()));
        if (weather.below(3) == 0) {
            post.round();
        }
    }

    @Test
    void reportsThatPourInMeanwhileAreJudgedUnderTheBookOfTheirTick() throws Exception {
        Clock clock = Clock.systemUTC();
        try (Post post = Post.open(data, rules.directory(), clock)) {
            List<String> books = propose(post);
            post.part(Watch.class).start();
            AtomicBoolean pouring = new AtomicBoolean(true);
            Thread sender = new Thread(() -> {
                while (pouring.get()) {
                    post.send(Stream.generate(() -> weather.report(clock.instant())).limit(10).toArray(Observation[]::new));
                    pause(20);
                }
            });
            sender.start();
            for (int swap = 0; swap < SWAPS / 2; swap++) {
                pause(700);
                String current = post.part(Books.class).current().hash();
                String next = books.get((books.indexOf(current) + 1 + swap) % books.size());
                if (!next.equals(current)) {
                    post.part(Proposals.class).adopt(next, APPROVED);
                }
            }
            pouring.set(false);
            sender.join();
            pause(2_500);
            post.part(Watch.class).stop();
            post.round();
            assertThat(post.part(Books.class).setAside()).isEmpty();
            assertThat(post.part(Watch.class).fault()).isEmpty();
            assertThat(post.decisions().stream().map(Decided::ruleBook).distinct().count()).as("books that decided")
                    .isGreaterThan(2);
            post.assertStandingsAgree();
            assertThat(Digest.parting(post.decisions(), post.replayedAcrossBooks())).isEmpty();
            assertThat(post.part(KeptBooks.class).all()).hasSize(books.size());
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
