package id.kentongan.reasoning.scenario;

import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.decided.Decided;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The claim that nothing at all was decided in the span judged last, anywhere or in one region and below it. */
record Silence(Optional<String> region) implements Act {

    @Override
    public void play(Script script) {
        Optional<RegionCode> where = region.map(script::region);
        if (where.isEmpty()) {
            script.everywhere();
        }
        script.claim((chronicle, span) -> unmet(chronicle.in(span).stream()
                .filter(decision -> where.map(decision.decision().key().region()::within).orElse(true)).toList()));
    }

    private static Optional<String> unmet(List<Decided> decided) {
        return decided.isEmpty()
                ? Optional.empty()
                : Optional.of("Diharapkan tidak ada keputusan. Yang terjadi: %s."
                        .formatted(decided.stream().map(Chronicle::told).collect(Collectors.joining("; "))));
    }
}
