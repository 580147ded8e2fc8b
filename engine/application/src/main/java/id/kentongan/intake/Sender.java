package id.kentongan.intake;

import id.kentongan.access.Caller;
import id.kentongan.access.Voice;
import id.kentongan.journal.Submission;
import id.kentongan.journal.Way;

/**
 * Who sends, how, and whom they may speak for.
 *
 * @param from what the record of refusals names: a file, or the account
 */
public record Sender(Submission submission, Voice voice, String from) {

    /** Somebody who sends reports over the interface. */
    public static Sender calling(Caller caller) {
        return new Sender(new Submission(caller.name(), Way.API), caller.voice(), caller.name());
    }

    /** An official who acts, in his own name, through a door of the program's own. */
    public static Sender acting(String account, Way way) {
        return new Sender(new Submission(account, way), Voice.unbounded(account), account);
    }

    /**
     * A route.
     *
     * @param voice of its account
     */
    public static Sender onRoute(Voice voice, Way way, String from) {
        return new Sender(new Submission(voice.account(), way), voice, from);
    }
}
