package id.kentongan.rulebook;

/**
 * The rules directory was refused when this process started; an older book stays in force.
 *
 * @param inForce hash of the book that judges instead
 * @param problems how many there are
 * @param first the first of them, told to whoever may read the rules
 */
public record RefusedAtStart(String inForce, int problems, String first) {}
