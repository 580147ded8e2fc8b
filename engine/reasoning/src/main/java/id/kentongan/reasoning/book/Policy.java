package id.kentongan.reasoning.book;

import java.time.Duration;
import java.util.List;

/**
 * Kebijakan: one sentence rule of {@code kebijakan/*.dslr}.
 *
 * @param code first word of its name, also the code of its alerts
 * @param name the rest of its name
 * @param national whether it looks across provinces and so is judged in the national shard
 * @param legalBasis the articles cited in the comment above it
 * @param hold how long its finding must be gone before each step down ({@code tahan N hari}, 1 day unless told)
 * @param file and line where it stands
 * @param text the rule as its author wrote it
 */
public record Policy(String code, String name, boolean national, List<String> legalBasis, Duration hold, String file, int line,
        String text) {}
