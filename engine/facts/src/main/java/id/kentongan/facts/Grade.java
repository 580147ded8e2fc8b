package id.kentongan.facts;

/**
 * Admiralty grading of one report: reliability of the source A (completely reliable) to F (cannot be judged), credibility of the
 * content 1 (confirmed) to 6 (cannot be judged).
 *
 * @param reliability as the line says; A where it says nothing, so that only the source's own row counts
 * @param stated whether the line itself gave a letter
 */
public record Grade(char reliability, int credibility, boolean stated) {
    private static final char BEST = 'A';

    /** What a line states that carries a letter of its own. */
    public Grade(char reliability, int credibility) {
        this(reliability, credibility, true);
    }

    /** @throws IllegalArgumentException outside A-F or 1-6, or for a letter that nobody stated */
    public Grade {
        if (reliability < BEST || reliability > 'F') {
            throw new IllegalArgumentException(Text.of("Reliability %s is not one of A to F.", reliability));
        }
        if (credibility < 1 || credibility > 6) {
            throw new IllegalArgumentException(Text.of("Credibility %d is not one of 1 to 6.", credibility));
        }
        if (!stated && reliability != BEST) {
            throw new IllegalArgumentException(Text.of("Reliability %s was not stated and cannot be kept.", reliability));
        }
    }

    /** What a line says that leaves the letter to the row of its source. */
    public static Grade ofSource(int credibility) {
        return new Grade(BEST, credibility, false);
    }

    /** The grade that counts: a line may lower what the row of its source says, never raise it. */
    public Grade under(char source) {
        return new Grade((char) Math.max(reliability, source), credibility);
    }

    /** Whether one such report alone may carry a red alert: A1, A2, B1 or B2. */
    public boolean strong() {
        return reliability <= 'B' && credibility <= 2;
    }

    @Override
    public String toString() {
        return (stated ? "" + reliability : "-") + credibility;
    }
}
