package id.kentongan.why;

/** A moment cannot be judged again with what was learnt of it later; the message says why, and what can be asked instead. */
public final class CannotBeRetold extends RuntimeException {
    CannotBeRetold(String reason) {
        super(reason);
    }
}
