package id.kentongan.reasoning.book;

/** One row of {@code hukum.csv}: an article, what it says in short, and how far we could verify it (V, S or M). */
public record Law(String citation, String content, String usedFor, char verification, String verifiedIn) {}
