package id.kentongan.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/** The body of one request, as long as it comes fast enough. Only the time that was waited for it counts. One thread at a time. */
final class PacedBody implements InputBuffer {
    private static final int MOST_DRAINED = 2 * 1024 * 1024;
    private static final long DRAINING = TimeUnit.SECONDS.toNanos(2);

    /** An honest body follows its head within this; until then nobody is counted as waiting. */
    private static final long AT_ONCE = TimeUnit.MILLISECONDS.toNanos(50);

    private final InputBuffer body;
    private final Request request;
    private final Patience patience;
    private final Semaphore waiting;
    private final PerAddress waitingEach;
    private final String address;
    private long waited;
    private long bytes;
    private boolean over;
    private boolean broken;

    /**
     * @param waiting for how many bodies may be waited at present
     * @param waitingEach who waits for how many
     */
    PacedBody(Request request, Patience patience, Semaphore waiting, PerAddress waitingEach, String address) {
        this.request = request;
        this.body = request.getInputBuffer();
        this.patience = patience;
        this.waiting = waiting;
        this.waitingEach = waitingEach;
        this.address = address;
    }

    /** A body that comes too slowly, or for which nobody may wait: too many come slowly. */
    static final class TooSlow extends SocketTimeoutException {
        TooSlow() {
            super("The body of the request comes too slowly.");
        }
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (broken) {
            throw new TooSlow();
        }
        try {
            int read = ended() || arrives() ? body.doRead(handler) : awaited(handler);
            over = read < 0;
            bytes += Math.max(0, read);
            if (!over && tooSlow()) {
                throw new TooSlow();
            }
            return read;
        } catch (IOException gone) {
            broken = true;
            throw gone;
        }
    }

    private boolean ended() {
        return over || request.getContentLengthLong() >= 0 && bytes >= request.getContentLengthLong();
    }

    /** Whether something is there to be read, or comes at once. */
    private boolean arrives() {
        long begun = System.nanoTime();
        while (available() == 0) {
            if (System.nanoTime() - begun > AT_ONCE) {
                waited += System.nanoTime() - begun;
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return true;
    }

    private int awaited(ApplicationBufferHandler handler) throws IOException {
        if (!waitingEach.take(address, patience.waitingEach())) {
            throw new TooSlow();
        }
        try {
            if (!waiting.tryAcquire()) {
                throw new TooSlow();
            }
            long begun = System.nanoTime();
            try {
                return body.doRead(handler);
            } finally {
                waited += System.nanoTime() - begun;
                waiting.release();
            }
        } finally {
            waitingEach.giveBack(address);
        }
    }

    private boolean tooSlow() {
        return waited > patience.bodyGrace().toNanos()
                && bytes < (double) waited / TimeUnit.SECONDS.toNanos(1) * patience.bodyRate();
    }

    /** Reads what has come without waiting for more. */
    @Override
    public int available() {
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable();
    }

    /**
     * Reads what nobody wanted, so that the connection can be used again; not much of it and not for long.
     *
     * @return whether it was read to its end
     */
    boolean drained() {
        long until = waited + DRAINING;
        long most = bytes + MOST_DRAINED;
        Discarded discarded = new Discarded();
        try {
            while (!over && bytes < most && waited < until) {
                doRead(discarded);
            }
            return over;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether the sender cannot be read any more. */
    boolean broken() {
        return broken;
    }

    private static final class Discarded implements ApplicationBufferHandler {
        private @Nullable ByteBuffer buffer;

        @Override
        public void setByteBuffer(@Nullable ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // What is discarded needs no room.
        }
    }
}
