package id.kentongan.reasoning.scenario;

import id.kentongan.facts.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** The same report, once in every interval, first and last moment included: what keeps a region from being blind. */
record RepeatedReport(Map<String, String> cells, Duration interval, String from, String until) implements Cue {
    private static final int MOST = 2_000;

    static RepeatedReport told(Matcher words, String indicator, String value) {
        String every = words.group("selang");
        Duration interval = every.equals("hari") ? Duration.ofDays(1) : Duration.ofHours(Long.parseLong(every.split(" ")[0]));
        return new RepeatedReport(
                Map.of("sumber", words.group("sumber"), "indikator", indicator, "nilai", value, "wilayah",
                        words.group("wilayah")),
                interval, words.group("dari"), words.group("sampai"));
    }

    @Override
    public void play(Script script) {
        if (interval.isZero()) {
            throw new IllegalArgumentException("selang 0 jam tidak pernah habis. Tulis sedikitnya 1 jam.");
        }
        Instant first = ExampleTimes.absolute(from);
        Instant last = ExampleTimes.absolute(until);
        if (Duration.between(first, last).compareTo(interval.multipliedBy(MOST)) > 0) {
            throw new IllegalArgumentException(Text.of("lebih dari %d laporan berulang. Perpendek waktunya.", MOST));
        }
        for (Instant at = first; !at.isAfter(last); at = at.plus(interval)) {
            Map<String, String> row = new HashMap<>(cells);
            row.put("terjadi", at.toString());
            new ExampleReport(row).play(script);
        }
    }
}
