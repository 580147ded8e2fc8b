package id.kentongan.facts;

import java.time.Duration;

/** What a criterion looks at: an indicator, measured in one way over a window, for regions of one level. */
public record Gauge(String indicator, Measurement measurement, Duration window, RegionLevel regionLevel) {

    /** @throws IllegalArgumentException if the window is not longer than zero */
    public Gauge {
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(Text.of("A window of %s is empty.", window));
        }
    }
}
