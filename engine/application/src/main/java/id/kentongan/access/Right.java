package id.kentongan.access;

/** One thing that a role may do. */
public enum Right {
    /** Send observations. */
    REPORT,
    /** See how regions stand, without the alerts behind it. */
    SEE_STATUS,
    /** Read alerts, their evidence and decisions, up to one's clearance. */
    READ_ALERTS,
    /** Take a copy of the whole journal, whatever its classification. */
    READ_JOURNAL,
    /** Do something about alerts: handle, escalate, clear, raise, and the like. */
    HANDLE,
    /** Hand in rule books, put them in force and take them back. */
    PUBLISH_RULES,
    /** Grant and withdraw accounts. */
    GRANT,
    /** Read who did what, and check that nothing of it was altered. */
    READ_AUDIT,
    /** See how every way in fares, and what is wrong with the file of a source. */
    SEE_SOURCES,
    /** See what was refused and why, as far as one may read it. */
    SEE_REFUSALS,
    /** Bring text messages in, each for whoever sent it. */
    RELAY_MESSAGES
}
