package id.kentongan.sources;

import id.kentongan.adapters.kit.SourceFile;
import java.time.Instant;
import java.util.Optional;

/** A source in force: its route runs. */
record Running(SourceFile file, Inflow inflow) {
    Optional<Instant> last() {
        return inflow.last();
    }
}
