package id.kentongan.routes;

import id.kentongan.journal.Obstructed;
import java.util.concurrent.Semaphore;

/**
 * What is large is read and taken one after the other, whichever way it comes: read, it is many times as large, and all ways share one
 * memory. What is small waits for nobody.
 */
public final class LargeTurns {
    /** Bytes above which a payload is large. */
    static final long LARGE = 1 << 20;
    private static final Semaphore ONE = new Semaphore(1, true);

    private LargeTurns() {}

    /** Something to be done with a payload. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T done() throws X;
    }

    /**
     * Does it, when its turn has come.
     *
     * @param bytes size of the payload
     * @throws Obstructed if the thread is ended while it waits; nothing was done then
     */
    public static <T, X extends Exception> T in(long bytes, Work<T, X> work) throws X {
        if (bytes <= LARGE) {
            return work.done();
        }
        try {
            ONE.acquire();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Obstructed("Dihentikan sebelum gilirannya tiba; kirimannya tetap di tempatnya.");
        }
        try {
            return work.done();
        } finally {
            ONE.release();
        }
    }
}
