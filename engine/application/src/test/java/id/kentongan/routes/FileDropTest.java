package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.access.Voice;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.intake.Intake;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.intake.Intakes;
import id.kentongan.intake.Sender;
import id.kentongan.intake.Senders;
import id.kentongan.journal.Way;
import id.kentongan.journal.Engine;
import id.kentongan.journal.Posts;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;

class FileDropTest {
    private static final Instant NOW = Instant.parse("2024-11-20T12:00:00Z");
    private static final DropPace PACE = new DropPace(Duration.ofMillis(50), Duration.ofMillis(600),
            Duration.ofMillis(1));
    @TempDir
    Path directory;
    private Path inbox;
    private Engine.Open open;
    private Posts posts;
    private Intake intake;
    private Feeds feeds;
    private DefaultCamelContext camel;

    @BeforeEach
    void prepare() {
        inbox = directory.resolve("data %41+& ini/masuk");
        open = Engine.migrated(Engine.H2, directory);
        posts = new Posts(open.source(), NOW);
        intake = Intakes.on(open.source(), posts);
        feeds = new Feeds(Clock.systemUTC());
        camel = new DefaultCamelContext();
    }

    @AfterEach
    void close() throws IOException {
        camel.stop();
        open.close();
    }

    @Test
    void everySampleIsTakenFromItsDirectory() throws Exception {
        start(this::take);
        int files = 0;
        for (KnownSource source : KnownSource.values()) {
            for (String sample : source.samples()) {
                drop(source.written() + "/" + sample, source.sample(sample));
                files++;
            }
        }
        int expected = files;
        await(() -> names("selesai").count() == expected);
        assertThat(Intakes.refused(open.source(), 10)).isEmpty();
        assertThat(posts.all()).extracting(entry -> entry.id().source()).contains("BMKG", "BAWASLU", "KESBANGPOL-KAB", "POLRES");
    }

    @Test
    void aHalfWrittenFileIsNotReadEarly() throws Exception {
        start(this::take);
        Path slow = inbox.resolve("interchange/lambat.ndjson");
        Files.createDirectories(slow.getParent());
        try (OutputStream out = Files.newOutputStream(slow)) {
            for (int line = 0; line < 12; line++) {
                byte[] text = line("l" + line).getBytes(StandardCharsets.UTF_8);
                out.write(text, 0, text.length / 2);
                out.flush();
                Thread.sleep(100);
                out.write(text, text.length / 2, text.length - text.length / 2);
                out.flush();
                assertThat(posts.all()).isEmpty();
            }
        }
        await(() -> names("selesai").count() == 1);
        assertThat(posts.all()).hasSize(12);
        assertThat(Intakes.refused(open.source(), 10)).isEmpty();
    }

    @Test
    void aFileWhoseClockIsHoursAheadIsTakenLikeOthersAndDelaysNone() throws Exception {
        start(this::take);
        for (int at = 0; at < 8; at++) {
            drop("interchange/depan" + at + ".ndjson", line("d" + at).getBytes(StandardCharsets.UTF_8));
            Files.setLastModifiedTime(inbox.resolve("interchange/depan" + at + ".ndjson"),
                    FileTime.from(Instant.now().plus(Duration.ofHours(3))));
        }
        drop("interchange/kini.ndjson", line("k").getBytes(StandardCharsets.UTF_8));
        drop("interchange/lama.ndjson", line("l").getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(inbox.resolve("interchange/lama.ndjson"), FileTime.from(Instant.EPOCH));
        long begun = System.nanoTime();
        await(() -> names("selesai").count() == 10);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(posts.all()).hasSize(10);
    }

    @Test
    void whatEditorsAndFileManagersLeaveIsNotTaken() throws Exception {
        start(this::take);
        List<String> leftovers = List.of("~$a.xlsx", "desktop.ini", "Thumbs.db", ".DS_Store", "a.ndjson~", "a.ndjson.bak",
                ".a.ndjson.swp", "A.NDJSON.TMP");
        for (String name : leftovers) {
            drop("interchange/" + name, lines(5));
        }
        drop("interchange/b.ndjson", lines(1));
        await(() -> names("selesai").count() == 1);
        Thread.sleep(1_500);
        assertThat(posts.all()).hasSize(1);
        assertThat(names("ditolak")).isEmpty();
        assertThat(leftovers).allMatch(name -> Files.exists(inbox.resolve("interchange/" + name)));
    }

    @Test
    void theSameFileTwiceDoublesNothing() throws Exception {
        start(this::take);
        drop("interchange/a.ndjson", lines(30));
        await(() -> names("selesai").count() == 1);
        drop("interchange/a.ndjson", lines(30));
        await(() -> names("selesai").count() == 2);
        assertThat(posts.all()).hasSize(30);
    }

    @Test
    void aJournalThatFailsInTheMiddleLosesAndDoublesNothing() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        start((readings, account, sender) -> {
            if (calls.incrementAndGet() <= 2) {
                take(readings.limit(600), account, sender);
                throw new DataAccessResourceFailureException("Tidak ada ruang.");
            }
            return take(readings, account, sender);
        });
        drop("interchange/banyak.ndjson", lines(1_500));
        await(() -> names("selesai").count() == 1);
        assertThat(calls).hasValue(3);
        assertThat(posts.all()).hasSize(1_500);
        assertThat(feed("masuk/interchange").lastFailure()).isPresent();
        assertThat(feed("masuk/interchange").failing()).isFalse();
    }

    @Test
    void hostileFilesEndAsRefusalsAndTheRouteLivesOn() throws Exception {
        start(this::take);
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        for (KnownSource source : KnownSource.values()) {
            drop(source.written() + "/kosong.csv", new byte[0]);
            drop(source.written() + "/acak.xlsx", noise);
            drop(source.written() + "/entitas.xml",
                    "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>".getBytes(StandardCharsets.UTF_8));
            drop(source.written() + "/lebar.csv", "id;source".getBytes(StandardCharsets.UTF_16));
        }
        Path large = inbox.resolve("interchange/besar.ndjson");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(DroppedFile.LARGEST + 1);
        }
        await(() -> names("ditolak").filter(name -> !name.endsWith(".txt")).count() == 4 * KnownSource.values().length + 1);
        assertThat(names("ditolak").filter(name -> name.endsWith(".alasan.txt"))).hasSize(4 * KnownSource.values().length + 1);
        assertThat(Intakes.refused(open.source(), 1_000)).isNotEmpty()
                .noneMatch(kept -> kept.told().orElseThrow().remedy().isBlank())
                .noneMatch(kept -> kept.told().orElseThrow().raw().contains("root:"));
        drop("interchange/baik.ndjson", lines(3));
        await(() -> names("selesai").count() == 1);
        assertThat(posts.all()).hasSize(3);
    }

    @Test
    void aFileOfAnotherKindDoesNotFloodTheRecordOfRefusals() throws Exception {
        start(this::take);
        drop("interchange/buku.ndjson", "x\n".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        await(() -> names("ditolak").anyMatch(name -> name.endsWith("buku.ndjson")));
        assertThat(Intakes.refused(open.source(), 20_000)).hasSize(1_000);
    }

    @Test
    void aNameIsOnlyAName() throws Exception {
        start(this::take);
        List<String> names = List.of("a b%20&c.ndjson", "${file:name}.ndjson", "'; --.ndjson", "a+b#?.ndjson");
        for (String name : names) {
            drop("interchange/" + name, lines(2));
        }
        await(() -> names("selesai").count() == names.size());
        assertThat(names("selesai").map(name -> name.substring(name.indexOf('-') + 1)))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(posts.all()).hasSize(2);
    }

    /** Most of them cannot even be written in Java: a file keeps whatever bytes it was given. */
    @Test
    void aFileIsTakenWhateverBytesItsNameIsMadeOf() throws Exception {
        start(this::take);
        Path directory = Files.createDirectories(inbox.resolve("interchange"));
        List<String> names = List.of("a\\\\b.ndjson", "..\\\\..\\\\c.ndjson", "\\377\\376.ndjson", "\\033[2Jd.ndjson",
                "e\\342\\200\\256f.ndjson",
                "baris\\nbaru.ndjson", " g .ndjson", "\\303\\251".repeat(120) + ".ndjson",
                "\\351\\200\\231".repeat(80) + ".ndjson",
                "h\\\\b.ndjson", "h_b.ndjson");
        for (String name : names) {
            byte[] content = line("nama-" + names.indexOf(name)).getBytes(StandardCharsets.UTF_8);
            Process shell = new ProcessBuilder("sh", "-c", "cat > \"$(printf '" + name + "')\"").directory(directory.toFile())
                    .start();
            try (OutputStream in = shell.getOutputStream()) {
                in.write(content);
            }
            assertThat(shell.waitFor()).isZero();
        }
        await(() -> names("selesai").count() == names.size());
        assertThat(posts.all()).hasSize(names.size());
        assertThat(names("selesai").map(name -> name.substring("20241120T120000000-".length()))).allMatch(Names::fit);
        assertThat(directory.toFile().listFiles(File::isFile)).isEmpty();
    }

    @Test
    void aNameTooLongForAStampIsShortened() throws Exception {
        start(this::take);
        String name = "c".repeat(225) + ".ndjson";
        drop("interchange/" + name, lines(2));
        await(() -> names("selesai").count() == 1);
        assertThat(names("selesai")).allMatch(moved -> moved.endsWith("ccc.ndjson"));
        assertThat(inbox.resolve("interchange/" + name)).doesNotExist();
    }

    @Test
    void aFileWithoutAnyReportIsRefusedWithAReason() throws Exception {
        start(this::take);
        drop("interchange/judul.csv", "id,source,indicator,region,value,occurredAt\n".getBytes(StandardCharsets.UTF_8));
        drop("interchange/larik.json", "[]".getBytes(StandardCharsets.UTF_8));
        await(() -> names("ditolak").count() == 4);
        assertThat(names("ditolak").filter(name -> name.endsWith(".alasan.txt"))).hasSize(2);
        assertThat(Intakes.refused(open.source(), 10)).hasSize(2)
                .allMatch(kept -> kept.told().orElseThrow().remedy().contains("Tidak ada satu laporan pun"));
    }

    @Test
    void aFileWhoseReaderWasKilledIsTakenAtTheNextStart() throws Exception {
        drop("interchange/a.ndjson", lines(5));
        drop("interchange/a.ndjson.camelLock", new byte[0]);
        intake.take(KnownSource.INTERCHANGE.with(new PlainCodes()).read(new Payload("a.ndjson", lines(3), NOW)),
                Senders.anybody("sebelum mati"));
        start(this::take);
        await(() -> names("selesai").count() == 1);
        assertThat(posts.all()).hasSize(5);
    }

    @Test
    void aFolderIsLeftWhereItIsAndToldOfOnce() throws Exception {
        drop("interchange/november/a.ndjson", lines(1));
        drop("interchange/b.ndjson", lines(2));
        start(this::take);
        await(() -> names("ditolak").anyMatch(name -> name.equals("november.alasan.txt")) && names("selesai").count() == 1);
        Thread.sleep(4 * PACE.poll().toMillis());
        assertThat(inbox.resolve("interchange/november/a.ndjson")).exists();
        camel.stop();
        camel = new DefaultCamelContext();
        start(this::take);
        Thread.sleep(6 * PACE.poll().toMillis());
        assertThat(Intakes.refused(open.source(), 3)).singleElement().satisfies(
                kept -> assertThat(kept.told().orElseThrow().remedy()).contains("\"november\" adalah folder", "ke interchange"));
    }

    @Test
    void aFileStillBeingUploadedUnderAnotherNameIsLeftAlone() throws Exception {
        start(this::take);
        drop("interchange/a.ndjson.part", lines(5));
        drop("interchange/.a.ndjson", lines(5));
        drop("interchange/b.ndjson", lines(1));
        await(() -> names("selesai").count() == 1);
        assertThat(posts.all()).hasSize(1);
        assertThat(inbox.resolve("interchange/a.ndjson.part")).exists();
    }

    /** As long as the file system allows. */
    @Test
    void aFileWithTheLongestNameIsTaken() throws Exception {
        start(this::take);
        drop("interchange/" + "q".repeat(248) + ".ndjson", lines(1));
        await(() -> names("selesai").anyMatch(name -> name.endsWith("qqq.ndjson")));
        assertThat(posts.all()).hasSize(1);
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        start(this::take);
        Path secret = Files.write(directory.resolve("rahasia.ndjson"), lines(4));
        Files.createDirectories(inbox.resolve("interchange"));
        Files.createSymbolicLink(inbox.resolve("interchange/tautan.ndjson"), secret);
        await(() -> names("ditolak").anyMatch(name -> name.endsWith("tautan.ndjson")));
        assertThat(posts.all()).isEmpty();
        assertThat(secret).exists();
    }

    @Test
    void aSourceThatBreaksUsLeavesTheQueue() throws Exception {
        start((readings, account, sender) -> {
            if (sender.endsWith("bom.ndjson") && sender.startsWith("masuk")) {
                throw new IllegalStateException("tak terduga");
            }
            return take(readings, account, sender);
        });
        drop("interchange/bom.ndjson", lines(1));
        await(() -> names("ditolak").anyMatch(name -> name.endsWith("bom.ndjson")));
        assertThat(Intakes.refused(open.source(), 1)).singleElement()
                .satisfies(kept -> assertThat(kept.told().orElseThrow().remedy()).contains("IllegalStateException"));
    }

    private Acknowledgement take(Stream<Reading> readings, String account, String from) {
        return intake.take(readings, Sender.onRoute(Voice.unbounded(account), Way.FILE, from));
    }

    @Test
    void anErrorEndsTheFileAndNeverTheRoute() throws Exception {
        start((readings, account, sender) -> {
            if (sender.endsWith("bom.ndjson") && sender.startsWith("masuk")) {
                throw new OutOfMemoryError("Java heap space");
            }
            return take(readings, account, sender);
        });
        drop("interchange/bom.ndjson", lines(1));
        await(() -> names("ditolak").anyMatch(name -> name.endsWith("bom.ndjson")));
        drop("interchange/baik.ndjson", lines(2));
        await(() -> names("selesai").anyMatch(name -> name.endsWith("baik.ndjson")));
        assertThat(posts.all()).hasSize(2);
        assertThat(Intakes.refused(open.source(), 1)).singleElement()
                .satisfies(kept -> assertThat(kept.told().orElseThrow().remedy()).contains("OutOfMemoryError"));
    }

    @Test
    void aLookThatDiesIsFollowedByAnother() throws Exception {
        camel.addRoutes(new FileDrop(inbox, PACE, new PlainCodes(), this::take, feeds, clockOfTheSamples()));
        AtomicInteger looks = new AtomicInteger();
        for (Endpoint endpoint : camel.getEndpoints()) {
            if (endpoint instanceof FileEndpoint drop && drop.getFile().getName().equals("interchange")) {
                GenericFileFilter<File> filter = drop.getFilter();
                drop.setFilter(file -> {
                    if (looks.incrementAndGet() <= 2) {
                        throw new StackOverflowError("uji");
                    }
                    return filter.accept(file);
                });
            }
        }
        camel.start();
        drop("interchange/a.ndjson", lines(3));
        await(() -> names("selesai").count() == 1);
        assertThat(looks.get()).isGreaterThan(2);
        assertThat(posts.all()).hasSize(3);
        await(() -> feeds.dead().isEmpty());
    }

    @Test
    void whatIsKeptIsForItsOwnerAlone() throws Exception {
        start(this::take);
        drop("interchange/a.ndjson", (line("a") + "bukan json\n").getBytes(StandardCharsets.UTF_8));
        await(() -> names("selesai").count() == 2);
        Path kept = inbox.resolve("interchange/selesai");
        assertThat(Files.getPosixFilePermissions(kept)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        for (File file : kept.toFile().listFiles()) {
            assertThat(Files.getPosixFilePermissions(file.toPath())).as(file.getName())
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void start(Taking taking) throws Exception {
        camel.addRoutes(new FileDrop(inbox, PACE, new PlainCodes(), taking, feeds, clockOfTheSamples()));
        camel.start();
    }

    /** Runs on from the time of the samples. */
    private static Clock clockOfTheSamples() {
        return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW));
    }

    private void drop(String name, byte[] content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static String line(String id) {
        return "{\"id\":\"%s\",\"source\":\"POLRES\",\"indicator\":\"KEA-01\",\"region\":\"35.14.14\",\"value\":1,\"occurredAt\":\"2024-11-20T10:00:00Z\"}%n"
                .formatted(id);
    }

    private static byte[] lines(int count) {
        return IntStream.range(0, count).mapToObj(at -> line("n" + at)).collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private Feed feed(String name) {
        return feeds.all().stream().filter(feed -> feed.name().equals(name)).findFirst().orElseThrow();
    }

    private Stream<String> names(String where) {
        List<String> names = new ArrayList<>();
        for (KnownSource source : KnownSource.values()) {
            String[] found = inbox.resolve(source.written()).resolve(where).toFile().list();
            names.addAll(found == null ? List.of() : List.of(found));
        }
        return names.stream();
    }

    private List<String> files() {
        try (Stream<Path> all = Files.walk(inbox)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        } catch (IOException unreadable) {
            return List.of(unreadable.toString());
        }
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting; feeds %s, files %s", feeds.all(), files()).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
