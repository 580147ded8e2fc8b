package id.kentongan.routes;

import id.kentongan.facts.Text;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient a drop directory is.
 *
 * @param poll pause between two looks
 * @param quiet how long a file must have lain unchanged before it is taken
 * @param emptyAfter how long an empty one must have lain
 */
@ConfigurationProperties("kentongan.drop")
public record DropPace(@DefaultValue("1s") Duration poll, @DefaultValue("2s") Duration quiet,
        @DefaultValue("1m") Duration emptyAfter) {
    public DropPace {
        if (poll.toMillis() < 1) {
            throw new IllegalArgumentException(
                    Text.of("kentongan.drop.poll %s bukan jeda. Tulis lebih dari 0, misalnya 1s.", poll));
        }
        if (quiet.isNegative() || emptyAfter.isNegative()) {
            throw new IllegalArgumentException(
                    Text.of("kentongan.drop.quiet %s dan empty-after %s tidak boleh negatif. Tulis misalnya 2s dan 1m.", quiet,
                            emptyAfter));
        }
    }
}
