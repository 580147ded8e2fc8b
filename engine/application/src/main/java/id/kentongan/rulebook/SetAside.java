package id.kentongan.rulebook;

import java.time.Instant;

/**
 * A book that failed while it was being taken up, and judges nothing.
 *
 * @param from since when it should have been in force
 * @param at when it failed
 */
public record SetAside(String hash, Instant from, Instant at, String reason) {}
