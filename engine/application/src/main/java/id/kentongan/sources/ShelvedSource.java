package id.kentongan.sources;

import id.kentongan.adapters.kit.Problem;
import id.kentongan.adapters.kit.SourceFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The file of a source and what became of it.
 *
 * @param file its name in the directory
 * @param hash of the file and its sample, as they were looked at last
 * @param inForce what goes on, if anything does
 * @param problems why the file is not in force as it stands
 * @param since when it came into this state
 * @param last when something last came in whole
 */
public record ShelvedSource(String file, State state, String hash, Optional<SourceFile> inForce, List<Problem> problems,
        Instant since,
        Optional<Instant> last) {}
