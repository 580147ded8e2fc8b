package id.kentongan.reasoning.book;

import id.kentongan.facts.RegionLevel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
 * @param level of the regions for which it is judged; none where it is judged for each open alert
 * @param conditions its sentences under {@code jika}, in order
 * @param reason what it writes into whatever it concludes
 */
public record Policy(String code, String name, boolean national, List<String> legalBasis, Duration hold, String file, int line,
        String text, Optional<RegionLevel> level, List<String> conditions, String reason) {}
