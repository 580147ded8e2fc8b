package id.kentongan.reasoning.played;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a story of {@code sample-data/cerita}: one flat object a line, no more than these files hold. */
final class Story {
    private static final Path STORIES = Path.of("../../sample-data/cerita");
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}\\s]+))");

    private Story() {}

    static List<JournalEntry> read(String name) throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        try (Stream<Path> days = Files.list(STORIES.resolve(name))) {
            for (Path day : days.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList()) {
                for (String line : Files.readAllLines(day)) {
                    if (!line.isBlank()) {
                        entries.add(entry(fields(line)));
                    }
                }
            }
        }
        return entries;
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(line);
        while (field.find()) {
            fields.put(field.group(1), field.group(2) == null ? field.group(3) : field.group(2));
        }
        return fields;
    }

    private static JournalEntry entry(Map<String, String> of) {
        EntryId id = new EntryId(needed(of, "source"), needed(of, "id"), Integer.parseInt(of.getOrDefault("revision", "0")));
        RegionCode region = RegionCode.of(needed(of, "region"));
        Kind kind = Kind.valueOf(of.getOrDefault("kind", "ACTUAL"));
        Instant occurred = OffsetDateTime.parse(needed(of, "occurredAt")).toInstant();
        Instant received = OffsetDateTime.parse(needed(of, "receivedAt")).toInstant();
        if (of.containsKey("type")) {
            return Act.of(new Handling(id, new AlertKey(needed(of, "criterion"), region, kind),
                    Handling.Progress.valueOf(needed(of, "progress")), needed(of, "unit"), occurred, received, ""));
        }
        return new Observation(id, of.getOrDefault("retracted", "false").equals("true"), needed(of, "indicator"), region,
                new BigDecimal(needed(of, "value")), occurred, received,
                Grade.ofSource(Integer.parseInt(of.getOrDefault("credibility", "6"))),
                Classification.valueOf(of.getOrDefault("classification", "BIASA")),
                of.getOrDefault("origin", id.lineage()), kind, "");
    }

    private static String needed(Map<String, String> of, String field) {
        String value = of.get(field);
        if (value == null) {
            throw new AssertionError("No %s in %s.".formatted(field, of));
        }
        return value;
    }
}
