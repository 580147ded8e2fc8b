package id.kentongan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.watch.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given up while another book comes, the nation is sent all that the book asks for which comes. */
class AddressedBooksTest {
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");
    private static final String POLICY = """
            # UU 7/2012 Pasal 5: bentrokan sekabupaten.
            aturan "UJI-01 bentrokan sekabupaten"
            lingkup nasional
            jika
              Ada temuan "KEA-02" tingkat KUNING atau lebih di kabupaten/kota itu
            maka
              Simpulkan MERAH karena "bentrokan meluas"
            selesai
            """;

    @TempDir
    Path directory;
    private RuleBook local;
    private RuleBook national;

    @BeforeEach
    void write() throws IOException {
        Path rules = Files.createDirectories(directory.resolve("nasional/kebijakan")).getParent();
        Files.createDirectories(rules.resolve("kosakata"));
        for (String file : List.of("hukum.csv", "indikator.csv", "kriteria.csv", "sumber.csv")) {
            Files.copy(SMALL.resolve(file), rules.resolve(file));
        }
        Files.copy(Path.of("../../rules/kosakata/kosakata.dsl"), rules.resolve("kosakata/kosakata.dsl"));
        Files.writeString(rules.resolve("kebijakan/uji.dslr"), POLICY);
        local = RuleBook.read(SMALL);
        national = RuleBook.read(rules);
    }

    @Test
    void whatWasToldUnderABookThatIsGivenUpMeanwhileIsToldAgain() {
        try (Post post = Post.open(directory.resolve("data"), SMALL, Clock.systemUTC())) {
            Addresses addresses = post.part(Addresses.class);
            post.part(Receiving.class).alsoUnder(national);
            Optional<Addresses.Told> told = addresses.tell(national);
            assertThat(told).as("nothing more than is asked already").isEmpty();
            addresses.only(List.of(local));
            post.send(report("di-antara"));
            assertThat(sentToTheNation(post)).isEmpty();
            addresses.add(national, told);
            post.send(report("sesudah"));
            assertThat(sentToTheNation(post)).containsExactly("di-antara", "sesudah");
        }
    }

    @Test
    void theBooksThatAreLeftAreAskedForOnceNothingElseComes() throws InterruptedException {
        try (Post post = Post.open(directory.resolve("data"), SMALL, Clock.systemUTC())) {
            Receiving receiving = post.part(Receiving.class);
            List<RuleBook> inForce = new ArrayList<>(List.of(local));
            Supplier<List<RuleBook>> left = () -> List.copyOf(inForce);
            Thread givingUp = new Thread(() -> receiving.onlyUnder(left));
            receiving.alsoUnder(national, now -> {
                givingUp.start();
                awaitBlocked(givingUp);
                return List.of();
            }, now -> inForce.add(national));
            givingUp.join();
            post.send(report("sesudah"));
            assertThat(sentToTheNation(post)).containsExactly("sesudah");
        }
    }

    private static void awaitBlocked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static Observation report(String id) {
        return Reports.report(id, 0, "4", Clock.systemUTC().instant());
    }

    private static List<String> sentToTheNation(Post post) {
        return post.database().queryForList("SELECT j.id FROM journal j JOIN journal_shard s ON s.seq = j.seq "
                + "WHERE s.shard = 'nasional' ORDER BY j.seq", String.class);
    }
}
