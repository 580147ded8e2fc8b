package id.kentongan.facts;

import java.math.BigDecimal;

/** Arah: on which side of a threshold danger lies. */
public enum Direction {
    NAIK, TURUN;

    /** Whether the value meets the threshold, the threshold itself included. */
    public boolean meets(BigDecimal value, BigDecimal threshold) {
        int side = value.compareTo(threshold);
        return this == NAIK ? side >= 0 : side <= 0;
    }
}
