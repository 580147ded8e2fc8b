package id.kentongan.console;

import id.kentongan.access.Caller;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open stream of events. Nothing ever waits for its reader: what he has not taken yet is said once when he does, and who takes nothing
 * from one heartbeat to the next is hung up on.
 */
final class OpenLine implements WriteListener, AsyncListener {
    private final Caller owner;
    private final Optional<String> session;
    private final Consumer<OpenLine> ended;
    private final Set<String> unsaid = new LinkedHashSet<>();
    /**
     * Calls to write or to hang up that have not been answered: whoever makes the first answers all, and no lock is held meanwhile. Hung up
     * on while another thread writes, a stream would be written to after the server has given its buffers to the next request.
     */
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    /** Only for whoever answers the calls. */
    private boolean hungUp;
    private volatile @Nullable Way way;
    private volatile boolean unflushed;

    private record Way(AsyncContext context, ServletOutputStream out) {}

    /** @param ended told once, when nothing can be said any more */
    OpenLine(Caller owner, Optional<String> session, Consumer<OpenLine> ended) {
        this.owner = owner;
        this.session = session;
        this.ended = ended;
    }

    Caller owner() {
        return owner;
    }

    Optional<String> session() {
        return session;
    }

    /** From now on what is said goes out, and first of all this. */
    void open(AsyncContext context, String first) throws IOException {
        ServletOutputStream out = context.getResponse().getOutputStream();
        context.addListener(this);
        synchronized (unsaid) {
            unsaid.add(first);
        }
        way = new Way(context, out);
        out.setWriteListener(this);
    }

    /**
     * Says an event, or the one that is still unsaid.
     *
     * @param event as it stands in the stream
     * @return false if the reader has not even taken the last one of this kind
     */
    boolean say(String event) {
        boolean taken;
        synchronized (unsaid) {
            taken = unsaid.add(event);
        }
        answer();
        return taken;
    }

    @Override
    public void onWritePossible() {
        answer();
    }

    private void answer() {
        if (calls.getAndIncrement() > 0) {
            return;
        }
        int answered = 1;
        while (answered > 0) {
            try {
                drain();
            } catch (IOException | IllegalStateException gone) {
                closing();
            }
            hangUp();
            answered = calls.addAndGet(-answered);
        }
    }

    private void hangUp() {
        Way known = way;
        if (over.get() && known != null && !hungUp) {
            hungUp = true;
            complete(known.context);
        }
    }

    private void drain() throws IOException {
        Way known = way;
        if (known == null) {
            return;
        }
        ServletOutputStream out = known.out;
        while (!over.get() && (unflushed || someUnsaid()) && out.isReady()) {
            String events = take();
            if (events.isEmpty()) {
                unflushed = false;
                out.flush();
            } else {
                unflushed = true;
                out.write(events.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private boolean someUnsaid() {
        synchronized (unsaid) {
            return !unsaid.isEmpty();
        }
    }

    private String take() {
        synchronized (unsaid) {
            String events = String.join("", unsaid);
            unsaid.clear();
            return events;
        }
    }

    /** Hangs up, once nobody writes. */
    void end() {
        if (closing()) {
            answer();
        }
    }

    /** From now on nothing is said. */
    private boolean closing() {
        boolean first = over.compareAndSet(false, true);
        if (first) {
            ended.accept(this);
        }
        return first;
    }

    private static void complete(AsyncContext context) {
        try {
            context.complete();
        } catch (IllegalStateException gone) {
            // The server has ended it already, which is what is wanted.
        }
    }

    @Override
    public void onError(Throwable fault) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
        complete(event.getAsyncContext());
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
        // Or the server would answer with a page of its own, where an answer has long begun.
        complete(event.getAsyncContext());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // A stream is started once.
    }
}
