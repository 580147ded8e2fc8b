package id.kentongan;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;

/** What cannot be tested because the machine lacks something. The build that must leave nothing untested sets {@value #ALL}. */
public final class Untested {
    private static final String ALL = "KENTONGAN_ALL_TESTS";

    private Untested() {}

    /** Skips the test and says why; where everything must be tested, fails it. */
    public static <T> T because(String lacking) {
        return because(lacking, !System.getenv().getOrDefault(ALL, "").isBlank());
    }

    static <T> T because(String lacking, boolean all) {
        return all
                ? fail(lacking + " " + ALL + " is set: nothing may be left untested.")
                : Assumptions.abort("SKIPPED: " + lacking);
    }
}
