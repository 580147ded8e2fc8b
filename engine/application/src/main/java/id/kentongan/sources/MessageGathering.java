package id.kentongan.sources;

import id.kentongan.adapters.kit.Reader;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.facts.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Messages that come one by one, until they are handed over as one payload of lines. They are gathered by turns of the clock: with
 * {@code every: 1m}, what came within one minute is one payload. Nothing leaves before it is told that it was kept.
 *
 * @param <M> by what a message is acknowledged
 */
final class MessageGathering<M> {
    /** Messages in one payload. */
    static final int MOST = 10_000;
    private final int largest;
    private final Duration every;
    private final Deque<Message<M>> messages = new ArrayDeque<>();
    private long size;
    private boolean abandoned;

    MessageGathering(SourceFile file) {
        this.largest = file.limits().largest();
        this.every = file.from().every();
    }

    private record Message<M>(M mark, byte[] line, Instant came) {}

    /**
     * What is handed over at once.
     *
     * @param marks of its messages, in order
     * @param lines NDJSON
     */
    record Batch<M>(List<M> marks, byte[] lines) {}

    /** @throws IOException in a sentence, if a source of this form cannot come as single messages */
    static void check(SourceFile file) throws IOException {
        Reader reader = file.form().reader();
        if (reader != Reader.JSON && reader != Reader.INTERCHANGE) {
            throw new IOException(
                    Text.of("%s: pesan dikumpulkan baris demi baris, jadi reader harus json atau interchange, bukan %s.",
                            file.from().scheme().written(), reader.written()));
        }
    }

    /** Waits until there is room, or until nothing is gathered any more. */
    synchronized void room() throws InterruptedException {
        while (full() && !abandoned) {
            wait();
        }
    }

    synchronized void add(M mark, byte[] message, Instant came) {
        if (abandoned) {
            return;
        }
        byte[] line = MessageLine.of(message, largest);
        messages.addLast(new Message<>(mark, line, came));
        size += line.length + 1;
    }

    synchronized boolean full() {
        return messages.size() >= MOST || size >= largest;
    }

    /** What may be handed over now: the messages of a turn that is over, or as many as there may be. */
    synchronized Optional<Batch<M>> ready(Instant now) {
        if (messages.isEmpty() || !full() && now.isBefore(end(messages.getFirst().came))) {
            return Optional.empty();
        }
        Instant end = end(messages.getFirst().came);
        List<M> marks = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Message<M> message : messages) {
            boolean fits = lines.size() + message.line.length < largest || marks.isEmpty();
            if (!fits || !message.came.isBefore(end)) {
                break;
            }
            marks.add(message.mark);
            lines.writeBytes(message.line);
            lines.write('\n');
        }
        return Optional.of(new Batch<>(marks, lines.toByteArray()));
    }

    private Instant end(Instant came) {
        long turn = every.toMillis();
        return Instant.ofEpochMilli((came.toEpochMilli() / turn + 1) * turn);
    }

    /** What is there will be sent again. */
    synchronized void clear() {
        messages.clear();
        size = 0;
    }

    /** Nothing is gathered any more: nobody waits for room, and what is there will be sent again over another connection. */
    synchronized void abandon() {
        abandoned = true;
        clear();
        notifyAll();
    }

    /** A batch was kept; its messages leave. */
    synchronized void kept(Batch<M> batch) {
        for (int left = Math.min(messages.size(), batch.marks.size()); left > 0; left--) {
            size -= messages.removeFirst().line.length + 1;
        }
        notifyAll();
    }
}
