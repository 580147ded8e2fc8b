package id.kentongan.adapters.conformance;

/**
 * One thing that was tried with a source.
 *
 * @param claim what must hold, in Indonesian
 * @param held whether it did
 * @param seen what came of it
 */
public record Claim(String claim, boolean held, String seen) {}
