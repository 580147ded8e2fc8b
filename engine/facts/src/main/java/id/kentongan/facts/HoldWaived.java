package id.kentongan.facts;

/** Concluded by a policy: once calm, this alert need not wait out its hold (for instance because its handling is finished). */
public record HoldWaived(AlertKey key, String because) {}
