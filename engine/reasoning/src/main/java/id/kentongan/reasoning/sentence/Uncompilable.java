package id.kentongan.reasoning.sentence;

/** Rule text that the compiler refused, although it is of a harmless form; its message is the compiler's and unfit for authors. */
public final class Uncompilable extends RuntimeException {
    Uncompilable(String message) {
        super(message);
    }
}
