package id.kentongan.reasoning.scenario;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Kind;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.book.Policy;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The claim that a policy spared an alert its hold in the span judged last, or did not. Such a policy raises nothing of its own; it is
 * known by the reason it writes into the all-clear.
 */
record Waiver(String policy, boolean granted, String code, String region) implements Act {
    private static final Pattern REASON = Pattern.compile("karena \"([^\"]*)\"");

    @Override
    public void play(Script script) {
        AlertKey key = script.concern(code, region, Kind.ACTUAL);
        Policy waiving = script.policy(policy);
        Matcher reason = REASON.matcher(waiving.text());
        if (!reason.find()) {
            throw new IllegalArgumentException("kebijakan \"%s\" tidak menulis alasan.".formatted(policy));
        }
        script.claim((chronicle, span) -> unmet(key, reason.group(1), chronicle, span));
    }

    private Optional<String> unmet(AlertKey key, String reason, Chronicle chronicle, Span span) {
        Optional<Decided> cleared = chronicle.in(span).stream().filter(Chronicle.about(key))
                .filter(decision -> decision.decision() instanceof Decision.Clear && decision.because().contains(reason))
                .findFirst();
        chronicle.remember(cleared);
        return cleared.isPresent() == granted
                ? Optional.empty()
                : Optional.of(
                        "Diharapkan \"%s\" %smembebaskan \"%s\" di \"%s\" dari masa tahan. Yang terjadi: %s.".formatted(policy,
                                granted ? "" : "tidak ", code, region, chronicle.told(key, span.until())));
    }
}
