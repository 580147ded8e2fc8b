package id.kentongan.audit;

/** What stands in the audit. */
public enum AuditedAct {
    SIGNED_IN,
    SIGN_IN_FAILED,
    ACCOUNT_MADE,
    ACCOUNT_CHANGED,
    ACCOUNT_REMOVED,
    /** An admin of some regions proposed an account to the centre. */
    ACCOUNT_PROPOSED,
    /** A proposal was turned down, or taken back by whoever made it. */
    PROPOSAL_REMOVED,
    PASSWORD_CHANGED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    /** A number was granted, from which text messages may come. */
    NUMBER_GRANTED,
    NUMBER_REMOVED,
    /** Somebody decided which of several places a message meant. */
    PLACE_DECIDED,
    /** A copy was taken of the journal, of decisions or of the whole database. */
    EXPORTED,
    /** Somebody was shown an alert of class RAHASIA or above. */
    SECRET_READ
}
