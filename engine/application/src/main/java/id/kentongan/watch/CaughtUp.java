package id.kentongan.watch;

import java.time.Instant;

/** Told once, when everything received before the start is judged. */
public record CaughtUp(Instant at) {}
