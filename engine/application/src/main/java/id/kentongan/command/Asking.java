package id.kentongan.command;

import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.Why;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code why}: why a region stood where it stood at a moment, and what each concern lacked for the next level. */
final class Asking {
    static final String USAGE = "why    --rules DIR --observations FILE… --region CODE --at T [--criterion CODE] [--tick 1s] [--json]";

    private Asking() {}

    static int run(Arguments arguments, Output output) {
        RegionCode region = region(arguments.required("--region"));
        Instant at = arguments.moment("--at").orElseThrow(() -> new WrongUse("--at harus ada."));
        Optional<String> criterion = arguments.text("--criterion");
        Duration tick = arguments.span("--tick").orElse(Duration.ofSeconds(1));
        var files = arguments.files("--observations");
        RuleBook book = RuleBook.read(arguments.directory("--rules"));
        Entries entries = Entries.read(files, book, output);
        try (Reasoning reasoning = new Reasoning(book, Regions.bundled(), tick)) {
            new Playing(output).into(reasoning, entries.understood(), Optional.of(at), outcome -> {});
            if (reasoning.nextTick().isEmpty()) {
                reasoning.judge(reasoning.tickOf(at), List.of());
            }
            answer(ask(reasoning, region, criterion), at, region, output);
        }
        return entries.status();
    }

    private static Why.Answer ask(Reasoning reasoning, RegionCode region, Optional<String> criterion) {
        try {
            return reasoning.why(region, criterion);
        } catch (IllegalArgumentException notJudged) {
            throw new WrongUse("--criterion: " + notJudged.getMessage());
        }
    }

    private static RegionCode region(String text) {
        try {
            RegionCode region = RegionCode.of(text);
            if (Regions.bundled().exists(region)) {
                return region;
            }
        } catch (IllegalArgumentException malformed) {
            throw new WrongUse("--region \"%s\" bukan kode wilayah bertitik, misalnya 35.14 atau 35.14.01.".formatted(text));
        }
        throw new WrongUse(
                "--region \"%s\" tidak ada. Kode mengikuti Kemendagri, misalnya 35.14 untuk Kabupaten Pasuruan.".formatted(text));
    }

    private static void answer(Why.Answer answer, Instant at, RegionCode region, Output output) {
        if (output.json()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("region", region.dotted());
            object.put("at", at.toString());
            object.put("blind", answer.blind());
            object.put("live", answer.live());
            object.put("concerns", answer.concerns().stream().map(Asking::object).toList());
            output.answer(object);
            return;
        }
        output.say("%s (%s) pada %s%s".formatted(answer.region(), region, at,
                answer.blind() ? ", BUTA: ada laporan yang terlambat" : ""));
        answer.concerns().forEach(why -> output.say(text(why)));
    }

    private static Map<String, Object> object(Why why) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("criterion", why.key().code());
        object.put("name", why.name());
        object.put("level", why.stands().name());
        object.put("alert", why.alert().map(alert -> alert.alert()).orElse(""));
        object.put("measured", why.measured());
        object.put("thresholds", why.thresholds());
        object.put("missing", why.missing());
        object.put("evidence", why.evidence());
        return object;
    }

    private static String text(Why why) {
        String bounds = why.thresholds().isEmpty() ? "" : " [%s]".formatted(why.thresholds());
        String missing = why.missing().isEmpty() ? "semua syarat terpenuhi" : String.join("; ", why.missing());
        return "%s %s %s: %s%s. %s.".formatted(why.stands(), why.key().code(), why.name(), why.measured(), bounds,
                capital(missing));
    }

    private static String capital(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }

    static Set<String> options() {
        return Set.copyOf(List.of("--rules", "--observations", "--region", "--at", "--criterion", "--tick", "--json"));
    }
}
