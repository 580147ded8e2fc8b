package id.kentongan.facts;

/** Calm has lasted, without a break, for as long as the criterion or policy demands before the next step down. */
public record Held(AlertKey key) {}
