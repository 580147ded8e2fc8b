package id.kentongan.intake;

import id.kentongan.journal.Way;

/** Senders of tests that are not about who sends. */
public final class Senders {
    private Senders() {}

    /** Somebody who may say everything. */
    public static Sender anybody(String name) {
        return Sender.acting(name, Way.API);
    }
}
