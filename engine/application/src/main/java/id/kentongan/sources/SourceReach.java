package id.kentongan.sources;

import id.kentongan.facts.Text;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What sources may reach, and how often their files are looked at.
 *
 * @param hosts names or addresses of the office's own machines, which lie in its own network; all others must have public addresses
 * @param look pause between two looks at the directory of sources
 */
@ConfigurationProperties("kentongan.source")
record SourceReach(@DefaultValue List<String> hosts, @DefaultValue("5s") Duration look) {
    SourceReach {
        hosts = List.copyOf(hosts);
        if (look.toMillis() < 1) {
            throw new IllegalArgumentException(
                    Text.of("kentongan.source.look %s bukan jeda. Tulis lebih dari 0, misalnya 5s.", look));
        }
    }
}
