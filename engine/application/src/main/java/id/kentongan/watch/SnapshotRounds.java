package id.kentongan.watch;

import id.kentongan.fault.FaultWords;
import id.kentongan.journal.Arrived;
import id.kentongan.reasoning.shard.Needs;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.rulebook.Books;
import id.kentongan.snapshot.SnapshotFaults;
import id.kentongan.snapshot.Snapshots;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Goes round the shards now and then and has a snapshot taken of each for which much has come since its last one. On a thread of its own,
 * without any lock of the watch or of receipt; what it cannot do today costs the next restart time and nothing else.
 */
@Component
@EnableConfigurationProperties({SnapshotPace.class, Automatic.class})
public class SnapshotRounds extends Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotRounds.class);
    /** So that who judges and who receives need not wait for who only looks back. */
    private static final int READ_AT_ONCE = 2_000;
    private static final Duration REST = Duration.ofMillis(10);

    private final Snapshots snapshots;
    private final SnapshotFaults faults;
    private final Logbook logbook;
    private final Books books;
    private final int every;
    private final Duration pause;

    /** What ends a round that is to stop. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("The rounds are to stop.");
        }
    }

    SnapshotRounds(Snapshots snapshots, SnapshotFaults faults, Logbook logbook, Books books, SnapshotPace pace,
            Automatic automatic) {
        super("cuplikan", automatic.automatic());
        this.snapshots = snapshots;
        this.faults = faults;
        this.logbook = logbook;
        this.books = books;
        this.every = pace.every();
        this.pause = pace.pause();
    }

    /** Looks at every shard once. What fails of one is told, keeps no other from being looked at, and is tried again in the next round. */
    public void round() {
        for (Map.Entry<Scope, Progress> judged : logbook.progress().entrySet()) {
            if (!judged.getValue().equals(Progress.NONE)) {
                faults.tried(judged.getKey(), look(judged.getKey(), judged.getValue()));
            }
        }
    }

    private Optional<String> look(Scope shard, Progress judged) {
        try {
            Needs needs = Needs.of(books.at(judged.tick()), shard);
            if (snapshots.due(needs, judged.seq(), every)) {
                snapshots.keep(needs, judged.tick(), this::paced);
            }
            return Optional.empty();
        } catch (Stopped stopped) {
            throw stopped;
        } catch (RuntimeException fault) {
            LOG.warn("Cuplikan wilayah {} tidak dapat ditulis; penilaian berjalan terus, hanya mulai ulang yang lebih lama: {}",
                    shard, FaultSentence.told(fault));
            LOG.debug("The fault:", FaultWords.traced(fault));
            return Optional.of(FaultSentence.told(fault));
        }
    }

    private Stream<Arrived> paced(Stream<Arrived> received) {
        int[] read = {0};
        return received.peek(one -> {
            if (isAutoStartup() && ++read[0] % READ_AT_ONCE == 0 && rested(REST)) {
                throw new Stopped();
            }
        });
    }

    @Override
    protected void goRound() {
        while (!rested(pause)) {
            try {
                round();
            } catch (Stopped stopped) {
                LOG.trace("Stopped in the middle of a snapshot.", stopped);
            } catch (RuntimeException fault) {
                LOG.warn("Cuplikan tidak dapat diperiksa; penilaian berjalan terus, hanya mulai ulang yang lebih lama: {}",
                        FaultSentence.told(fault));
                LOG.debug("The fault:", FaultWords.traced(fault));
            }
        }
    }
}
