package id.kentongan.command;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionMeaning;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
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
        RegionCode asked = code(arguments.required("--region"));
        Instant at = arguments.moment("--at").orElseThrow(() -> new WrongUse("--at harus ada."));
        Optional<String> criterion = arguments.text("--criterion");
        Duration tick = arguments.span("--tick").orElse(Duration.ofSeconds(1));
        var files = arguments.files("--observations");
        RuleBook book = RuleBook.read(arguments.directory("--rules"));
        RegionCode region = today(asked, at, book.regions());
        Entries entries = Entries.read(files, book, output);
        OtherBooks.tell(entries, List.of(book), output);
        int objections = Objections.tell(book, output);
        try (Reasoning reasoning = new Playing(output).play(book, tick, entries.understood(), Optional.of(at), outcome -> {})) {
            if (reasoning.nextTick().isEmpty()) {
                reasoning.judge(reasoning.tickOf(at), List.of());
            }
            answer(ask(reasoning, region, criterion), at.atZone(book.regions().zone(region)), region, output);
        }
        return Math.max(entries.status(), objections);
    }

    private static Why.Answer ask(Reasoning reasoning, RegionCode region, Optional<String> criterion) {
        try {
            return reasoning.why(region, criterion);
        } catch (IllegalArgumentException notJudged) {
            throw new WrongUse("--criterion: " + notJudged.getMessage());
        }
    }

    private static RegionCode code(String text) {
        try {
            return RegionCode.of(text);
        } catch (IllegalArgumentException malformed) {
            throw new WrongUse(Text.of("--region \"%s\" bukan kode wilayah bertitik, misalnya 35.14 atau 35.14.01.", text));
        }
    }

    /** The region of today, also for who asks about that moment with the code of that moment. */
    private static RegionCode today(RegionCode asked, Instant at, Regions regions) {
        RegionMeaning meaning = regions.meaning(asked, at);
        if (meaning instanceof RegionMeaning.Always always) {
            return always.region();
        }
        if (meaning instanceof RegionMeaning.ThatDay thatDay) {
            return thatDay.region();
        }
        throw new WrongUse(Text.of("--region \"%s\" %s", asked, meaning instanceof RegionMeaning.Gone gone
                ? "tidak berlaku. " + gone.reason()
                : "tidak ada. Kode mengikuti Kemendagri, misalnya 35.14 untuk Kabupaten Pasuruan."));
    }

    private static void answer(Why.Answer answer, ZonedDateTime at, RegionCode region, Output output) {
        if (output.json()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("region", region.dotted());
            object.put("at", at.toInstant().toString());
            object.put("blind", answer.blind());
            object.put("live", answer.live());
            object.put("concerns", answer.concerns().stream().map(why -> object(why, answer)).toList());
            output.answer(object);
            return;
        }
        output.say(Text.of("%s (%s) pada %s%s", answer.region(), region,
                at.toOffsetDateTime(), heard(answer)));
        answer.concerns().forEach(why -> output.say(text(why, answer)));
    }

    private static String heard(Why.Answer answer) {
        if (answer.blind()) {
            return ", BUTA: ada laporan yang terlambat";
        }
        return answer.live() ? "" : ", ABU-ABU: tidak ada sumber wajib lapor yang terdengar dari sini";
    }

    /** Where nothing is heard, nothing is green. */
    private static String level(Why why, Why.Answer answer) {
        return why.alert().isEmpty() && (answer.blind() || !answer.live()) ? "ABU-ABU" : why.stands().name();
    }

    private static Map<String, Object> object(Why why, Why.Answer answer) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("criterion", why.key().code());
        object.put("name", why.name());
        object.put("level", level(why, answer));
        object.put("alert", why.alert().map(alert -> alert.alert()).orElse(""));
        object.put("measured", why.measured());
        object.put("thresholds", why.thresholds());
        object.put("missing", why.missing());
        object.put("evidence", why.evidence());
        return object;
    }

    private static String text(Why why, Why.Answer answer) {
        String bounds = why.thresholds().isEmpty() ? "" : Text.of(" [%s]", why.thresholds());
        String missing = why.missing().isEmpty() ? "semua syarat terpenuhi" : String.join("; ", why.missing());
        return Text.of("%s %s %s: %s%s. %s.", level(why, answer), why.key().code(), why.name(), why.measured(), bounds,
                capital(missing));
    }

    private static String capital(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }

    static Set<String> options() {
        return Set.copyOf(List.of("--rules", "--observations", "--region", "--at", "--criterion", "--tick", "--json"));
    }
}
