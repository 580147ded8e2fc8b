package id.kentongan.whatif;

import id.kentongan.facts.Classification;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** One comparison of two books: how far it has come, and what came of it. Written by who works on it, read by anybody. */
public final class Trial {
    private final String id;
    private final String account;
    private final Classification clearance;
    private final Instant askedAt;
    private final Wish wish;
    private volatile Progress progress = new Progress(State.WAITING, 0, Optional.empty(), "");
    private volatile boolean givenUp;

    public enum State {
        WAITING, RUNNING, DONE, FAILED
    }

    /**
     * @param share of the work that is done, from 0 to 1
     * @param answer where it is done, as whoever asked wanted it written
     * @param fault where it failed: what is wrong, and what to do
     */
    public record Progress(State state, double share, Optional<String> answer, String fault) {}

    Trial(String id, String account, Classification clearance, Instant askedAt, Wish wish) {
        this.id = id;
        this.account = account;
        this.clearance = clearance;
        this.askedAt = askedAt;
        this.wish = wish;
    }

    public String id() {
        return id;
    }

    /** Who asked; nobody else learns of it. */
    public String account() {
        return account;
    }

    /** Only reports up to this classification are judged. */
    public Classification clearance() {
        return clearance;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Wish wish() {
        return wish;
    }

    public Progress progress() {
        return progress;
    }

    boolean ended() {
        return progress.state() == State.DONE || progress.state() == State.FAILED;
    }

    /** @throws CancellationException if nobody wants it any more, or it has ended */
    synchronized void reached(double share) {
        goOn();
        progress = new Progress(State.RUNNING, share, Optional.empty(), "");
    }

    /** @throws CancellationException if nobody wants it any more, or it has ended */
    void goOn() {
        if (givenUp || ended()) {
            throw new CancellationException("Nobody wants to know any more.");
        }
    }

    /** @throws CancellationException if nobody wants it any more */
    synchronized void done(String answer) {
        goOn();
        progress = new Progress(State.DONE, 1, Optional.of(answer), "");
    }

    synchronized void failed(String fault) {
        progress = new Progress(State.FAILED, progress.share(), Optional.empty(), fault);
    }

    void giveUp() {
        givenUp = true;
    }
}
