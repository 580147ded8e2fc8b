package id.kentongan.access;

import java.time.Instant;

/**
 * An account as an admin of some regions would have it.
 *
 * @param account with its hashed password
 * @param before how it was when it was proposed, in words; empty where there was none
 */
record AccountProposal(long id, Caller account, String before, String proposedBy, Instant proposedAt) {}
