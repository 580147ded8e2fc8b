package id.kentongan.facts;

/**
 * Concluded by a policy: once calm, this alert need not wait out its hold (for instance because its handling is finished).
 *
 * @param policy code of the policy
 */
public record HoldWaived(String policy, AlertKey key, String because) {}
