package id.kentongan.why;

import id.kentongan.facts.Text;
import java.time.Instant;
import java.util.Optional;

/** Somebody asks about a moment of which an older program did not write down how alerts stood. */
public final class NotRecorded extends RuntimeException {
    NotRecorded(Instant asked, Optional<Instant> since) {
        super(since.map(
                begun -> Text.of("Keadaan pada %s tidak tercatat; tercatat sejak %s. Tanyakan waktu sesudahnya.", asked, begun))
                .orElse(Text.of("Keadaan pada %s tidak tercatat.", asked)));
    }
}
