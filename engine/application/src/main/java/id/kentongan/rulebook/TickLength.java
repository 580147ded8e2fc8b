package id.kentongan.rulebook;

import id.kentongan.facts.Text;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the journal is judged.
 *
 * @param tick length of a tick, a second or more: alerts are named by the second
 */
@ConfigurationProperties("kentongan")
public record TickLength(@DefaultValue("1s") Duration tick) {
    public TickLength {
        if (tick.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    Text.of("kentongan.tick %s terlalu pendek: peringatan dinamai per detik. Tulis 1s atau lebih.", tick));
        }
    }
}
