package id.kentongan.routes;

import id.kentongan.facts.Text;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how often BMKG is asked for warnings.
 *
 * @param address of its list, for instance {@code https://www.bmkg.go.id/alerts/nowcast/id}; empty: nobody is asked anything
 * @param every pause between two questions
 */
@ConfigurationProperties("kentongan.bmkg")
record BmkgSettings(@DefaultValue("") String address, @DefaultValue("2m") Duration every) {
    BmkgSettings {
        if (every.toMillis() < 1) {
            throw new IllegalArgumentException(
                    Text.of("kentongan.bmkg.every %s bukan jeda. Tulis lebih dari 0, misalnya 2m.", every));
        }
    }
}
