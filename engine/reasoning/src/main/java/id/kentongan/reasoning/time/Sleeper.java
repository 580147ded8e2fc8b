package id.kentongan.reasoning.time;

/** Something that changes by itself at a moment known beforehand. An {@link Agenda} wakes it then, once. */
public abstract class Sleeper {
    /** When it wants to be woken. */
    long wish = Nanos.NEVER;
    /** For when the agenda holds its earliest ticket; a later wish is looked up only when that one's time has come. */
    long ticket = Nanos.NEVER;

    /** Its moment has come, or passed since the agenda was asked last. It may ask to be woken again. */
    protected abstract void wake();
}
