package id.kentongan.facts;

/** A region of which a report is overdue. Nothing is cleared by rule while it is blind. */
public record Blind(RegionCode region) {}
