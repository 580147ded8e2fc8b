package id.kentongan.journal;

/**
 * Who handed entries in, and how.
 *
 * @param account its name; that of the program itself is empty
 */
public record Submission(String account, Way way) {
    public static final Submission PROGRAM = new Submission("", Way.PROGRAM);
}
