package id.kentongan.facts;

import java.math.BigDecimal;
import java.util.Optional;

/** The values at which a measure means yellow and red, and the one beyond which it means calm again; in the unit of the measure. */
public record Thresholds(Optional<BigDecimal> yellow, Optional<BigDecimal> red, Optional<BigDecimal> clear) {

    /** @throws IllegalArgumentException if neither colour has a threshold */
    public Thresholds {
        if (yellow.isEmpty() && red.isEmpty()) {
            throw new IllegalArgumentException("A criterion needs a yellow or a red threshold.");
        }
    }

    /** The bound of calm: the clear value, else the yellow threshold, else the red one. */
    public BigDecimal calmBound() {
        return clear.or(() -> yellow).or(() -> red).orElseThrow();
    }
}
