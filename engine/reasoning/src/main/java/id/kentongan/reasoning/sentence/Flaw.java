package id.kentongan.reasoning.sentence;

/**
 * Something wrong in a policy or in the vocabulary, said in Indonesian to the person who wrote it.
 *
 * @param line 1-based, 0 where the whole file is meant
 * @param subject code of the policy, empty where it is not known
 * @param value what stands there now
 */
public record Flaw(String file, int line, String subject, String value, String message) {}
