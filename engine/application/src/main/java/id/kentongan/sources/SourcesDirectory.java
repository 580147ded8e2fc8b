package id.kentongan.sources;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the files of sources lie.
 *
 * @param sources directory with a {@code NAME.yaml} for each source, its sample beside it; usually given by {@code --sources}. Empty: {@code sumber}
 *     in the data directory
 */
@ConfigurationProperties("kentongan")
record SourcesDirectory(@DefaultValue("") String sources) {
    Path in(Path data) {
        return sources.isBlank() ? data.resolve("sumber") : Path.of(sources);
    }
}
