package id.kentongan.tables;

/** One physical line of a text file, without its line break. */
public record TextLine(int number, String text, Soundness soundness) {

    /** What is wrong with the bytes of a line; its text is then only fit to be shown. */
    public enum Soundness {
        SOUND, TOO_LONG, NOT_UTF8
    }
}
