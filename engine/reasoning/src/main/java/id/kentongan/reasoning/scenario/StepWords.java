package id.kentongan.reasoning.scenario;

import id.kentongan.facts.Handling.Progress;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** Every sentence an example may use. */
final class StepWords {
    private static final List<StepForm> SENTENCES = List.of(
            StepForm.of("sumber \"{sumber}\" melaporkan \"{indikator}\" bernilai {nilai} di \"{wilayah}\" {saat}{rincian}",
                    (words, step) -> ExampleReport.told(words, words.group("indikator"), words.group("nilai"))),
            StepForm.of("sumber \"{sumber}\" melaporkan NIHIL di \"{wilayah}\" {saat}{rincian}",
                    (words, step) -> ExampleReport.told(words, "NIHIL", "0")),
            StepForm.of("setiap {selang} sumber \"{sumber}\" melaporkan \"{indikator}\" bernilai {nilai} di \"{wilayah}\" "
                    + "dari \"{dari}\" sampai \"{sampai}\"",
                    (words, step) -> RepeatedReport.told(words, words.group("indikator"), words.group("nilai"))),
            StepForm.of(
                    "setiap {selang} sumber \"{sumber}\" melaporkan NIHIL di \"{wilayah}\" dari \"{dari}\" sampai \"{sampai}\"",
                    (words, step) -> RepeatedReport.told(words, "NIHIL", "0")),
            StepForm.of("laporan berikut:", (words, step) -> ExampleReport.table(step.table())),
            StepForm.of("penanganan \"{kode}\" di \"{wilayah}\"{latihan} dilaporkan {kemajuan} {saat}",
                    (words, step) -> new ExampleHandling(words.group("kode"), words.group("wilayah"), kind(words),
                            Progress.valueOf(words.group("kemajuan").toUpperCase(Locale.ROOT)), words.group("saat"))),
            StepForm.of("dinilai sampai \"{sampai}\"", (words, step) -> script -> script.judgeUntil(words.group("sampai"))),
            StepForm.of("dinilai sampai {saat}", (words, step) -> script -> script.judgeUntil(words.group("saat"))),
            StepForm.of("\"{kode}\" di \"{wilayah}\"{latihan} {arah} {tingkat}",
                    (words, step) -> expectation(words, Optional.empty())),
            StepForm.of("\"{kode}\" di \"{wilayah}\"{latihan} {arah} {tingkat} {saat}",
                    (words, step) -> expectation(words, Optional.of(words.group("saat")))),
            StepForm.of("\"{kebijakan}\" membebaskan \"{kode}\" di \"{wilayah}\" dari masa tahan",
                    (words, step) -> waiver(words, true)),
            StepForm.of("\"{kebijakan}\" tidak membebaskan \"{kode}\" di \"{wilayah}\" dari masa tahan",
                    (words, step) -> waiver(words, false)),
            StepForm.of("tidak ada keputusan", (words, step) -> new NothingDecided(Optional.empty())),
            StepForm.of("tidak ada keputusan di \"{wilayah}\"",
                    (words, step) -> new NothingDecided(Optional.of(words.group("wilayah")))),
            StepForm.of("{tentang} memuat \"{isi}\"",
                    (words, step) -> new Mention(Mention.Aspect.of(words.group("tentang")), words.group("isi"))));

    private StepWords() {}

    static Optional<Cue> read(ExampleStep step) {
        return SENTENCES.stream().flatMap(sentence -> sentence.read(step).stream()).findFirst();
    }

    /** The form that an unknown sentence comes nearest to. */
    static String nearest(String text) {
        return SENTENCES.stream().max(Comparator.comparingLong(sentence -> sentence.likeness(text))).orElseThrow().form();
    }

    /** All forms, for the guide of those who write examples. */
    static List<String> forms() {
        List<String> forms = new ArrayList<>();
        SENTENCES.forEach(sentence -> forms.add(sentence.form()));
        return forms;
    }

    static Kind kind(Matcher words) {
        return Optional.ofNullable(words.group("latihan")).isPresent() ? Kind.EXERCISE : Kind.ACTUAL;
    }

    private static Expectation expectation(Matcher words, Optional<String> moment) {
        return new Expectation(words.group("kode"), words.group("wilayah"), kind(words),
                Expectation.Course.of(words.group("arah")),
                Level.valueOf(words.group("tingkat")), moment);
    }

    private static Waiver waiver(Matcher words, boolean granted) {
        return new Waiver(words.group("kebijakan"), granted, words.group("kode"), words.group("wilayah"));
    }
}
