package id.kentongan.facts;

/** Concluded by the rules: the concern of an open alert is calm at this moment. How long it has been so is counted outside the rules. */
public record Quiet(AlertKey key) {}
