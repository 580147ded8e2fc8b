package id.kentongan.reasoning.sentence;

import java.time.Duration;
import java.util.List;

/**
 * One policy as its author wrote it, before any sentence in it is understood.
 *
 * @param code first word of its name
 * @param national whether it says {@code lingkup nasional}
 * @param scopeLine where it says so, else that of its name
 * @param citations the articles named in the comment above it
 * @param hold how long calm must last before each step down; one day unless told
 * @param line where {@code aturan} stands
 * @param text from the comment above it to {@code selesai}
 */
public record PolicyText(String file, int line, String code, String name, boolean national, int scopeLine, List<String> citations,
        Duration hold,
        List<Saying> conditions, Saying conclusion, String text) {

    /** One sentence and where it stands. */
    public record Saying(int line, String text) {}
}
