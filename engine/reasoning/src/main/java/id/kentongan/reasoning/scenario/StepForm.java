package id.kentongan.reasoning.scenario;

import id.kentongan.facts.Text;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One form of the closed vocabulary.
 *
 * @param form as shown to authors, with slots in braces
 */
record StepForm(String form, Pattern pattern, BiFunction<Matcher, ExampleStep, Cue> meaning) {
    private static final Map<String, String> SLOTS = Map.of(
            "saat", "(?<saat>pada \"[^\"]*\"|\\d+ (?:menit|jam|hari) kemudian)",
            "nilai", "(?<nilai>\\S+)",
            "tingkat", "(?<tingkat>HIJAU|KUNING|MERAH)",
            "arah", "(?<arah>naik menjadi|turun menjadi|tetap)",
            "kemajuan", "(?<kemajuan>dimulai|selesai)",
            "tentang", "(?<tentang>karena|dasar hukumnya|buktinya)",
            "selang", "(?<selang>hari|\\d{1,4} jam)",
            "rincian", "(?<rincian>(?:, (?:bermutu|berasal|diterima) \"[^\"]*\"|, untuk latihan)*)",
            "latihan", "(?<latihan> untuk latihan)?");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    static StepForm of(String form, BiFunction<Matcher, ExampleStep, Cue> meaning) {
        StringBuilder regex = new StringBuilder();
        Matcher slot = SLOT.matcher(form);
        int from = 0;
        while (slot.find()) {
            regex.append(Pattern.quote(form.substring(from, slot.start())));
            regex.append(SLOTS.getOrDefault(slot.group(1), Text.of("(?<%s>[^\"]*)", slot.group(1))));
            from = slot.end();
        }
        regex.append(Pattern.quote(form.substring(from)));
        return new StepForm(form, Pattern.compile(regex.toString()), meaning);
    }

    Optional<Cue> read(ExampleStep step) {
        Matcher words = pattern.matcher(step.text());
        return words.matches() ? Optional.of(meaning.apply(words, step)) : Optional.empty();
    }

    /** How many words a text shares with this form; the largest is the likely intent. */
    long likeness(String text) {
        Set<String> words = words(text);
        return words(SLOT.matcher(form).replaceAll(" ")).stream().filter(words::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.replace("\"", " ").trim().split("\\s+")).collect(Collectors.toSet());
    }
}
