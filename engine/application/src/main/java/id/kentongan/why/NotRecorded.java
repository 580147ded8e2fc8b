package id.kentongan.why;

import id.kentongan.facts.Text;
import java.time.Instant;
import java.util.Optional;

/** Somebody asks about a moment of which nobody wrote down how alerts stood. */
public final class NotRecorded extends RuntimeException {
    private NotRecorded(String message) {
        super(message);
    }

    /** An older program did not write it down. */
    static NotRecorded byAnOlderProgram(Instant asked, Optional<Instant> since) {
        return new NotRecorded(since.map(
                begun -> Text.of("Keadaan pada %s tidak tercatat; tercatat sejak %s. Tanyakan waktu sesudahnya.", asked, begun))
                .orElse(Text.of("Keadaan pada %s tidak tercatat.", asked)));
    }

    static NotRecorded beforeTheFirstEntry(Instant asked, Instant beginning) {
        return new NotRecorded(
                Text.of("Jurnal baru dimulai pada %s, sesudah %s. Tanyakan waktu sesudahnya.", beginning, asked));
    }
}
