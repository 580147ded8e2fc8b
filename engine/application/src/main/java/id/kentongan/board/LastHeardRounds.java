package id.kentongan.board;

import id.kentongan.fault.FaultWords;
import id.kentongan.watch.Automatic;
import id.kentongan.watch.Rounds;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Follows the journal for {@link LastHeard} on a thread of its own, from the start on, and has written down how far it came. */
@Component
@EnableConfigurationProperties({LastHeardPace.class, Automatic.class})
public class LastHeardRounds extends Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(LastHeardRounds.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LastHeard lastHeard;
    private final long every;

    LastHeardRounds(LastHeard lastHeard, LastHeardPace pace, Automatic automatic) {
        super("last-heard", automatic.automatic());
        this.lastHeard = lastHeard;
        this.every = pace.every();
    }

    /** Looks once. */
    public void round() {
        lastHeard.keep(every);
    }

    @Override
    protected void goRound() {
        do {
            try {
                round();
            } catch (RuntimeException fault) {
                LOG.warn("Waktu laporan terakhir tiap wilayah tidak dapat dicatat; papan berjalan terus: {}",
                        FaultWords.told(fault));
                LOG.debug("The fault:", FaultWords.traced(fault));
            }
        } while (!rested(PAUSE));
    }
}
