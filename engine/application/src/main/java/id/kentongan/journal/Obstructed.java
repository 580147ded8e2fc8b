package id.kentongan.journal;

/** Nothing may be acknowledged or judged at present; the message says why and what to do, in Indonesian. */
public final class Obstructed extends RuntimeException {
    public Obstructed(String sentence) {
        super(sentence, null, false, false);
    }
}
