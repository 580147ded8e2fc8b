package id.kentongan.audit;

import id.kentongan.adapters.Excerpt;

/**
 * What somebody did, or tried.
 *
 * @param actor name of the account; the one that was tried where somebody failed to sign in; empty for the program itself
 * @param act name of an {@link AuditedAct}
 * @param subject what it is about: an account, an alert
 * @param before how that stood; empty where it did not
 * @param after how it stands then; empty where it does not
 * @param reason as far as one is given
 */
public record Trace(String actor, String act, String subject, String before, String after, String reason) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SUBJECT = 400;
    private static final int LONGEST_STATE = 4_000;

    public Trace {
        actor = Excerpt.of(actor, LONGEST_NAME);
        subject = Excerpt.of(subject, LONGEST_SUBJECT);
        before = Excerpt.of(before, LONGEST_STATE);
        after = Excerpt.of(after, LONGEST_STATE);
        reason = Excerpt.of(reason, LONGEST_STATE);
    }

    /** One that changes nothing. */
    public static Trace of(String actor, AuditedAct act, String subject) {
        return changing(actor, act, subject, "", "");
    }

    public static Trace changing(String actor, AuditedAct act, String subject, String before, String after) {
        return new Trace(actor, act.name(), subject, before, after, "");
    }
}
