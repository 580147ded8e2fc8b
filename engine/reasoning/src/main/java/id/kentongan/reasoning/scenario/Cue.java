package id.kentongan.reasoning.scenario;

/** What one sentence adds to the script. */
interface Cue {

    /** @throws IllegalArgumentException with an Indonesian message if the sentence cannot be played with this book */
    void play(Script script);
}
