package id.kentongan.reasoning.scenario;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Kind;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Policy;
import java.util.Optional;

/**
 * The claim that a policy spared an alert its hold in the span judged last, or did not. Such a policy raises nothing of its own; it is
 * known by the reason it writes into the all-clear.
 */
record Waiver(String policy, boolean granted, String code, String region) implements Cue {
    @Override
    public void play(Script script) {
        AlertKey key = script.concern(code, region, Kind.ACTUAL);
        Policy waiving = script.policy(policy);
        if (waiving.level().isPresent()) {
            throw new IllegalArgumentException(Text.of("kebijakan \"%s\" tidak membebaskan peringatan dari masa tahan.", policy));
        }
        script.claim((chronicle, span) -> unmet(key, waiving.reason(), chronicle, span));
    }

    private Optional<String> unmet(AlertKey key, String reason, Chronicle chronicle, JudgedSpan span) {
        Optional<Decided> cleared = chronicle.in(span).stream().filter(Chronicle.about(key))
                .filter(decision -> decision.decision() instanceof Decision.Clear && decision.because().contains(reason))
                .findFirst();
        chronicle.remember(cleared);
        return cleared.isPresent() == granted
                ? Optional.empty()
                : Optional.of(
                        Text.of("Diharapkan \"%s\" %smembebaskan \"%s\" di \"%s\" dari masa tahan. Yang terjadi: %s.", policy,
                                granted ? "" : "tidak ", code, region, chronicle.told(key, span.until())));
    }
}
