package id.kentongan.journal;

/** Something may not be acknowledged or judged at present, and stays where it is; the message says why and what to do, in Indonesian. */
public final class Obstructed extends RuntimeException {
    public Obstructed(String sentence) {
        super(sentence, null, false, false);
    }
}
