package id.kentongan.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.files.OwnerOnly;
import id.kentongan.facts.JournalEntry;
import id.kentongan.watch.Digest;
import id.kentongan.watch.Load;
import id.kentongan.watch.Post;
import id.kentongan.watch.Weather;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup is the journal up to some place and what was judged of it; what was acknowledged before it began is in it. */
@Timeout(300)
class BackupTest {
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final int BACKUPS = 5;

    @TempDir
    Path directory;

    @Test
    void underLoadItIsAPrefixFromWhichHistoryGoesOnTheSame() throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        List<Integer> acknowledged = new ArrayList<>();
        List<JournalEntry> all;
        try (Post post = Post.open(data, RULES, Clock.systemUTC(), BackupDesk.class)) {
            try (Load load = new Load(post)) {
                for (int backup = 0; backup < BACKUPS; backup++) {
                    load.awaitMore(300);
                    acknowledged.add(load.acknowledged());
                    Backups.ask(data, zip(backup), Duration.ofSeconds(60), () -> true);
                    assertThat(load.acknowledged()).as("nobody waits for it").isGreaterThan(acknowledged.get(backup));
                }
                load.awaitMore(1);
            }
            all = post.journal();
        }
        for (int backup = 0; backup < BACKUPS; backup++) {
            assertGoesOnFrom(zip(backup), directory.resolve("restored-" + backup), all, acknowledged.get(backup));
        }
    }

    private static void assertGoesOnFrom(Path zip, Path restored, List<JournalEntry> all, int acknowledged) {
        Backups.restore(zip, restored);
        try (Post post = Post.open(restored, RULES, Clock.systemUTC())) {
            List<JournalEntry> kept = post.journal();
            assertThat(kept).isEqualTo(all.subList(0, kept.size()));
            assertThat(kept).as("the book and what was acknowledged").hasSizeGreaterThan(acknowledged);
            assertThat(kept.size()).as("taken before the end").isLessThan(all.size());
            post.round();
            assertThat(Digest.of(post.decisions())).isEqualTo(Digest.of(post.replayed()));
            assertThat(post.decisions()).isNotEmpty();
            post.assertStandingsAgree();
        }
    }

    @Test
    void withoutAServerTheFileItselfIsRead() throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        List<JournalEntry> all;
        try (Post post = Post.open(data, RULES, Clock.systemUTC())) {
            post.send(new Weather(1).report(Clock.systemUTC().instant()));
            all = post.journal();
        }
        Backups.make(data, zip(0));
        assertThat(Backups.restore(zip(0), directory.resolve("restored")))
                .startsWith("2 entri jurnal, 0 keputusan, terakhir diterima ");
        try (Post post = Post.open(directory.resolve("restored"), RULES, Clock.systemUTC())) {
            assertThat(post.journal()).isEqualTo(all);
        }
        assertThatThrownBy(() -> Backups.restore(zip(0), data)).isInstanceOf(BackupFault.class)
                .hasMessageContaining("sudah ada basis data");
        assertThatThrownBy(() -> Backups.make(data, zip(0))).isInstanceOf(BackupFault.class).hasMessageContaining("sudah ada");
    }

    @Test
    void aDamagedOrForeignFileIsRefusedAndLeavesNothing() throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        Post.open(data, RULES, Clock.systemUTC()).close();
        Backups.make(data, zip(0));
        byte[] bytes = Files.readAllBytes(zip(0));
        Path damaged = Files.write(directory.resolve("separuh.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        Path foreign = Files.writeString(directory.resolve("lain.zip"), "bukan zip");
        Path restored = directory.resolve("restored");
        for (Path bad : List.of(damaged, foreign)) {
            assertThatThrownBy(() -> Backups.restore(bad, restored)).isInstanceOf(BackupFault.class)
                    .hasMessageContaining("bukan cadangan Kentongan yang utuh");
            assertThat(restored).isEmptyDirectory();
        }
    }

    /** The copy had begun: its file was private from its first byte on, and is gone. */
    @Test
    void aServerThatDiesWhileItCopiesIsNotWaitedForForEver() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Post.open(data, RULES, Clock.systemUTC()).close();
        Thread dying = new Thread(() -> {
            try {
                List<BackupRequest> waiting = List.of();
                while (waiting.isEmpty()) {
                    waiting = BackupRequest.waiting(data);
                }
                waiting.get(0).take();
                OwnerOnly.create(waiting.get(0).part());
                assertThat(Files.getPosixFilePermissions(waiting.get(0).part()))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        dying.start();
        assertThatThrownBy(() -> Backups.ask(data, zip(0), Duration.ofSeconds(60), new DataFile(data, DataFile.NAME)::inUse))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining("berhenti sebelum cadangan selesai");
        dying.join();
        assertThat(BackupRequest.desk(data)).isEmptyDirectory();
        Backups.make(data, zip(1));
        assertThat(Files.getPosixFilePermissions(zip(1))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whereNobodyAnswersOrThereIsNothingItSaysSo() throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        assertThatThrownBy(() -> Backups.make(data, zip(0))).hasMessageContaining("tidak ada basis data")
                .hasMessageContaining("pg_dump");
        assertThatThrownBy(() -> Backups.ask(data, zip(0), Duration.ZERO, () -> false)).hasMessageContaining("tidak menanggapi");
        assertThat(BackupRequest.waiting(data)).as("withdrawn").isEmpty();
        assertThat(zip(0)).doesNotExist();
    }

    private Path zip(int number) {
        return directory.resolve("cadangan-" + number + ".zip");
    }
}
