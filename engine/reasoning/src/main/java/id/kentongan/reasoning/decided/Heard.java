package id.kentongan.reasoning.decided;

import id.kentongan.facts.RegionCode;

/**
 * What is heard of one region from a tick on.
 *
 * @param overdue whether a report of this very region is overdue
 * @param live whether a duty of it, or of one below it, is met
 */
public record Heard(RegionCode region, boolean overdue, boolean live) {}
