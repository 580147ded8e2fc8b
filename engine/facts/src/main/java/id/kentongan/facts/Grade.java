package id.kentongan.facts;

/**
 * Admiralty grading of one report: reliability of the source A (completely reliable) to F (cannot be judged), credibility of the
 * content 1 (confirmed) to 6 (cannot be judged).
 */
public record Grade(char reliability, int credibility) {

    /** @throws IllegalArgumentException outside A-F or 1-6 */
    public Grade {
        if (reliability < 'A' || reliability > 'F') {
            throw new IllegalArgumentException("Reliability %s is not one of A to F.".formatted(reliability));
        }
        if (credibility < 1 || credibility > 6) {
            throw new IllegalArgumentException("Credibility %d is not one of 1 to 6.".formatted(credibility));
        }
    }

    /** Whether one such report alone may carry a red alert: A1, A2, B1 or B2. */
    public boolean strong() {
        return reliability <= 'B' && credibility <= 2;
    }

    @Override
    public String toString() {
        return "" + reliability + credibility;
    }
}
