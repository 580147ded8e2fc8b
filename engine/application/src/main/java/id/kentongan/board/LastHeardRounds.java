package id.kentongan.board;

import id.kentongan.watch.Rounds;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Follows the journal for {@link LastHeard} on a thread of its own, from the start on, and has written down how far it came. */
@Component
public class LastHeardRounds extends Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(LastHeardRounds.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LastHeard lastHeard;
    private final long every;

    /** @param every after how many entries of the journal it is written down */
    LastHeardRounds(LastHeard lastHeard, @Value("${kentongan.last-heard.every}") long every,
            @Value("${kentongan.watch.automatic:true}") boolean automatic) {
        super("last-heard", automatic);
        this.lastHeard = lastHeard;
        this.every = every;
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
                LOG.warn("Waktu laporan terakhir tiap wilayah tidak dapat dicatat; papan berjalan terus: {}", fault.toString());
                LOG.debug("The fault:", fault);
            }
        } while (!rested(PAUSE));
    }
}
