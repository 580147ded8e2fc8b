package id.kentongan.reasoning.scenario;

import id.kentongan.reasoning.decided.Decided;
import java.util.List;
import java.util.Optional;

/** The claim that the decision found by the sentence before names something in its reason, articles or evidence. */
record Mention(Part part, String text) implements Act {

    /** What of a decision is looked at. */
    enum Part {
        REASON("karena"), ARTICLES("dasar hukumnya"), EVIDENCE("buktinya");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        static Part of(String words) {
            return List.of(values()).stream().filter(part -> part.words.equals(words)).findFirst().orElseThrow();
        }

        String of(Decided decision) {
            return switch (this) {
                case REASON -> decision.because();
                case ARTICLES -> String.join("; ", decision.legalBasis());
                case EVIDENCE -> String.join("; ", decision.evidence());
            };
        }
    }

    @Override
    public void play(Script script) {
        script.claim((chronicle, span) -> unmet(chronicle.remembered()));
    }

    private Optional<String> unmet(Optional<Decided> found) {
        if (found.isEmpty()) {
            return Optional
                    .of("Tidak ada keputusan yang dapat diperiksa. Tulis kalimat ini sesudah Maka \"…\" di \"…\" naik menjadi …");
        }
        String whole = found.map(part::of).orElseThrow();
        return whole.contains(text)
                ? Optional.empty()
                : Optional.of("Diharapkan %s memuat \"%s\". Yang tertulis: \"%s\".".formatted(part.words, text, whole));
    }
}
