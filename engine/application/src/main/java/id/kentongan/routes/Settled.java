package id.kentongan.routes;

import id.kentongan.facts.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Which files of one drop directory have come to rest: size and time of change were the same at two looks, some time apart. That time is
 * measured here: the clock of whoever wrote a file may be hours ahead, or years behind. Looking costs no waiting, so that no file delays
 * another.
 */
final class Settled {
    /** After this long without rest somebody should know. */
    private static final Duration LONG = Duration.ofMinutes(1);
    private final DropPace pace;
    private final LongSupplier nanos;
    private final Map<Path, Seen> files = new ConcurrentHashMap<>();
    private long look;

    Settled(DropPace pace) {
        this(pace, System::nanoTime);
    }

    Settled(DropPace pace, LongSupplier nanos) {
        this.pace = pace;
        this.nanos = nanos;
    }

    /**
     * @param first when it was first seen
     * @param since when it was first seen as it is
     * @param look at which it was first seen as it is
     * @param last look at which it was last seen
     */
    private record Seen(long size, long changed, long first, long since, long look, long last, boolean still) {}

    /** Begins another look, and forgets what the last one did not find. */
    void look() {
        files.values().removeIf(file -> file.last < look);
        look++;
    }

    /**
     * Whether a file that this look found may be taken. An empty one is most often one that somebody is about to write.
     *
     * @param changed in milliseconds, by whatever clock
     */
    boolean still(Path file, long size, long changed) {
        long now = nanos.getAsLong();
        long patience = Math.max(pace.quiet().toNanos(), size == 0 ? pace.emptyAfter().toNanos() : 0);
        Seen seen = files.compute(file, (any, before) -> {
            boolean same = before != null && before.size == size && before.changed == changed;
            long since = same ? before.since : now;
            long from = same ? before.look : look;
            return new Seen(size, changed, before == null ? now : before.first, since, from, look,
                    from < look && now - since >= patience);
        });
        return seen.still;
    }

    /** What has not come to rest for long, the oldest named. */
    Optional<String> waiting() {
        long now = nanos.getAsLong();
        var restless = files.entrySet().stream()
                .filter(file -> !file.getValue().still && now - file.getValue().first >= LONG.toNanos())
                .sorted(Comparator.comparing(file -> file.getValue().first)).toList();
        return restless.stream().findFirst()
                .map(oldest -> Text.of("%d berkas menunggu; %s terus berubah atau kosong sejak %d menit lalu", restless.size(),
                        oldest.getKey().getFileName(), (now - oldest.getValue().first) / Duration.ofMinutes(1).toNanos()));
    }
}
