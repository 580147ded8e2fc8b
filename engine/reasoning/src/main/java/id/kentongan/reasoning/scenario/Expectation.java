package id.kentongan.reasoning.scenario;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.reasoning.decided.Decided;
import java.time.Instant;
import java.util.Optional;

/** The claim that a concern rose, fell or stayed within the span judged last. */
record Expectation(String code, String region, Kind kind, Course course, Level level, Optional<String> moment) implements Act {

    /** How the level came about. */
    enum Course {
        RISES, FALLS, STAYS;

        static Course of(String words) {
            return switch (words) {
                case "naik menjadi" -> RISES;
                case "turun menjadi" -> FALLS;
                default -> STAYS;
            };
        }
    }

    /** Shows the concern above HIJAU. */
    boolean firing() {
        return course == Course.RISES;
    }

    /** Shows the concern at HIJAU although something was reported. */
    boolean silent() {
        return course == Course.STAYS && level == Level.HIJAU;
    }

    @Override
    public void play(Script script) {
        AlertKey key = script.concern(code, region, kind);
        Optional<Instant> at = moment.map(script::moment);
        script.claim((chronicle, span) -> unmet(key, at, chronicle, span));
    }

    private Optional<String> unmet(AlertKey key, Optional<Instant> at, Chronicle chronicle, Span span) {
        Optional<Decided> last = chronicle.last(key, span.until());
        chronicle.remember(last);
        boolean held = course == Course.STAYS
                ? chronicle.level(key, span.until()) == level && chronicle.in(span).stream().noneMatch(Chronicle.about(key))
                : last.filter(decision -> span.contains(decision.at()) && as(decision)).isPresent();
        boolean onTime = at.isEmpty() || last.map(Decided::at).equals(at);
        return held && onTime
                ? Optional.empty()
                : Optional.of("Diharapkan %s. Yang terjadi: %s.".formatted(told(at), chronicle.told(key, span.until())));
    }

    private boolean as(Decided decision) {
        Level from = decision.decision().from();
        return decision.decision().to() == level && (course == Course.RISES ? level.above(from) : from.above(level));
    }

    private String told(Optional<Instant> at) {
        String way = switch (course) {
            case RISES -> "naik menjadi";
            case FALLS -> "turun menjadi";
            case STAYS -> "tetap";
        };
        return "\"%s\" di \"%s\" %s %s%s".formatted(code, region, way, level,
                at.map(when -> " pada " + Moments.shown(when)).orElse(""));
    }
}
