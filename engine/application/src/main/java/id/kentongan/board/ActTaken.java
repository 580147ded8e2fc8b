package id.kentongan.board;

/**
 * Somebody did something about an alert, and it is kept.
 *
 * @param entry as it is cited
 */
public record ActTaken(String entry) {}
