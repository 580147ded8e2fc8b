package id.kentongan.sources;

import id.kentongan.adapters.kit.Problem;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.kit.SourceFiles;
import id.kentongan.facts.Text;
import id.kentongan.tables.PlainFiles;
import id.kentongan.tables.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of sources as it was found last. A file is taken up when it, or its sample, has changed and lies still; one that is wrong leaves
 * in force what was, and never stops another. Files are looked at by one thread, and told to any.
 */
public final class SourceShelf {
    private static final Logger LOG = LoggerFactory.getLogger(SourceShelf.class);
    private static final int MOST = 200;
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private final Path directory;
    private final Opening opening;
    private final Clock clock;
    private final Map<String, Instant> tried = new HashMap<>();
    private final SortedMap<String, Entry> entries = new TreeMap<>();

    SourceShelf(Path directory, Opening opening, Clock clock) {
        this.directory = directory;
        this.opening = opening;
        this.clock = clock;
    }

    /** A file, what it was when it was looked at last, and what goes on of it. */
    private record Entry(String hash, State state, List<Problem> problems, Instant since, Optional<Running> running) {}

    /** How every source fares, by the name of its file. */
    public synchronized Collection<ShelvedSource> all() {
        return entries.entrySet().stream().map(one -> told(one.getKey(), one.getValue())).toList();
    }

    private ShelvedSource told(String file, Entry entry) {
        Optional<Instant> last = entry.running.flatMap(Running::last);
        Optional<Duration> fresh = entry.running.flatMap(running -> running.file().limits().fresh());
        boolean stale = entry.state == State.LOADED
                && fresh.filter(span -> last.orElse(entry.since).plus(span).isBefore(clock.instant())).isPresent();
        return new ShelvedSource(file, stale ? State.STALE : entry.state, entry.hash, entry.running.map(Running::file),
                entry.problems,
                entry.since,
                last);
    }

    /** Looks once. */
    synchronized void look() {
        Map<String, PlainFiles.Found> found = found();
        entries.keySet().stream().filter(name -> !found.containsKey(name)).toList()
                .forEach(name -> guarded(name, () -> stop(name)));
        found.forEach((name, file) -> guarded(name, () -> look(name, file)));
    }

    /** What goes wrong with one file in whatever way costs none of the others. */
    private static void guarded(String name, Runnable looking) {
        try {
            looking.run();
        } catch (RuntimeException fault) {
            LOG.warn("Sumber {} tidak dapat diperiksa; dicoba lagi: {}", name, fault.toString());
        }
    }

    private Map<String, PlainFiles.Found> found() {
        Map<String, PlainFiles.Found> found = new TreeMap<>();
        try {
            if (Files.isDirectory(directory)) {
                PlainFiles.in(directory, 0, 2 * MOST + 1).forEach((name, file) -> {
                    if (name.matches("[^.~].*[.]ya?ml") && found.size() < MOST) {
                        found.put(name, file);
                    }
                });
            }
        } catch (IOException unreadable) {
            LOG.warn("Direktori sumber {} tidak dapat dibaca: {}", directory, unreadable.toString());
            entries.keySet()
                    .forEach(name -> found.put(name, new PlainFiles.Found(directory.resolve(name), PlainFiles.Kind.FILE, 0)));
        }
        return found;
    }

    private void look(String name, PlainFiles.Found found) {
        Optional<Entry> before = Optional.ofNullable(entries.get(name));
        try {
            if (found.kind() != PlainFiles.Kind.FILE) {
                throw new Rejected(
                        List.of(new Problem(0, "", "Tautan dan berkas khusus tidak dibaca. Salin berkasnya ke sini.")));
            }
            byte[] content = content(found.path(), found.size());
            SourceFiles.Checked checked = SourceFiles.read(name, content);
            Optional<byte[]> sample = sample(checked);
            String hash = hash(content, sample);
            if (before.filter(entry -> entry.hash.equals(hash) && settled(name, entry, checked)).isPresent()) {
                return;
            }
            tried.put(name, clock.instant());
            try {
                SourceFile file = checked.source().orElseThrow(() -> new Rejected(checked.problems()));
                Running running = opening.open(file, sample, before.flatMap(Entry::running));
                entries.put(name, new Entry(hash, State.LOADED, List.of(), clock.instant(), Optional.of(running)));
                LOG.info("Sumber {} dimuat.", name);
            } catch (Rejected rejected) {
                reject(name, hash, rejected, before);
            }
        } catch (IOException unreadable) {
            reject(name, "", new Rejected(List.of(new Problem(0, "", "Tidak dapat dibaca: " + unreadable.getMessage()))), before);
        } catch (Rejected special) {
            reject(name, "", special, before);
        }
    }

    /** What was rejected for something outside of the file, such as a password that is not there yet, is tried again. */
    private boolean settled(String name, Entry entry, SourceFiles.Checked checked) {
        return entry.state == State.LOADED || entry.state == State.REJECTED && (checked.source().isEmpty()
                || tried.getOrDefault(name, Instant.MIN).plus(AGAIN).isAfter(clock.instant()));
    }

    private void reject(String name, String hash, Rejected rejected, Optional<Entry> before) {
        if (before.filter(
                entry -> entry.hash.equals(hash) && entry.state == State.REJECTED && entry.problems.equals(rejected.problems()))
                .isEmpty()) {
            LOG.warn("Sumber {} ditolak, {}{}", name, rejected.problems().get(0),
                    before.flatMap(Entry::running).isPresent() ? " Yang lama tetap berjalan." : "");
            entries.put(name,
                    new Entry(hash, State.REJECTED, rejected.problems(), clock.instant(), before.flatMap(Entry::running)));
        }
    }

    private void stop(String name) {
        Entry entry = entries.get(name);
        if (entry.state != State.STOPPED) {
            entry.running.ifPresent(opening::close);
            entries.put(name, new Entry("", State.STOPPED, List.of(), clock.instant(), Optional.empty()));
            LOG.info("Sumber {} dihentikan: berkasnya tidak ada lagi.", name);
        }
    }

    private static byte[] content(Path path, long size) throws IOException {
        if (size > 1 << 20) {
            throw new IOException(Text.of("berkas %d KB terlalu besar.", size >> 10));
        }
        return Files.readAllBytes(path);
    }

    private Optional<byte[]> sample(SourceFiles.Checked checked) throws IOException {
        Optional<Path> path = checked.source().flatMap(SourceFile::sample).map(directory::resolve);
        if (path.isEmpty() || !Files.isRegularFile(path.get(), LinkOption.NOFOLLOW_LINKS) || Files.size(path.get()) > 50L << 20) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(path.get()));
    }

    private static String hash(byte[] content, Optional<byte[]> sample) {
        String both = Stream.concat(Stream.of(content), sample.stream()).map(Sha256::of).reduce("", String::concat);
        return Sha256.of(both.getBytes(StandardCharsets.UTF_8));
    }
}
