package id.kentongan.watch;

import id.kentongan.journal.Addressed;
import id.kentongan.journal.Arrived;
import id.kentongan.journal.FreshMail;
import id.kentongan.journal.Journal;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Hands out the journal page by page to all shards at once. */
final class Mailroom {
    private static final int PAGE = 5_000;

    private final Journal journal;
    private final FreshMail mail;
    private long read;
    private Optional<Instant> unread = Optional.of(Instant.EPOCH);

    /** @param read place up to which everything has been handed out */
    Mailroom(Journal journal, FreshMail mail, long read) {
        this.journal = journal;
        this.mail = mail;
        this.read = read;
    }

    /** A new horizon: more may have come. */
    void lookAgain() {
        unread = Optional.of(unread.orElse(Instant.EPOCH));
    }

    /** Whether everything received up to the horizon has been handed out. */
    boolean empty() {
        return unread.isEmpty();
    }

    /** Nothing received before this moment is still to be handed out, unless {@link #empty()}. */
    Instant received() {
        return unread.orElse(Instant.MAX);
    }

    /** Place up to which everything has been handed out. */
    long read() {
        return read;
    }

    /** Hands out one more page of what was received up to and at the horizon. */
    void handOut(Instant horizon, BiConsumer<Scope, Arrived> to) {
        List<Addressed> fresh = mail.after(read, horizon, PAGE);
        List<Addressed> page = fresh.isEmpty() ? journal.after(read, horizon, PAGE) : fresh;
        page.forEach(one -> one.to()
                .forEach((shard, role) -> to.accept(shard, new Arrived(one.seq(), new Delivery(one.entry(), role)))));
        if (!page.isEmpty()) {
            Addressed last = page.get(page.size() - 1);
            read = last.seq();
            unread = Optional.of(last.entry().receivedAt());
        }
        if (fresh.isEmpty() && page.size() < PAGE) {
            unread = Optional.empty();
        }
    }
}
