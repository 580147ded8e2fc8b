package id.kentongan.facts;

/** One of the two worlds that findings live in, the real one and the drill. A policy is judged in each by itself, so that none mixes. */
public record World(Kind kind) {}
