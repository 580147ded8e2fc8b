package id.kentongan.reasoning.duty;

import id.kentongan.facts.SilentSource;

/**
 * That a duty stands otherwise from a tick on.
 *
 * @param tick in nanoseconds since 1970
 * @param of the source that owes, and from where
 * @param silent whether it is overdue
 * @param met whether it is enrolled and met
 */
public record Turn(long tick, SilentSource of, boolean silent, boolean met) {}
