package id.kentongan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.kentongan.reasoning.decided.ByHand;
import id.kentongan.alert.SeenStep;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.board.AlertStory;
import id.kentongan.board.Article;
import id.kentongan.board.Cited;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Level;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.book.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One alert with everything that explains it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AlertDetail(@JsonUnwrapped AlertAnswer alert, Classification classification, List<String> legalBasis, Rule rule,
        List<Evidence> evidence, List<Article> articles, List<Step> history, List<Handled> handling, List<ActAnswer> acts,
        Optional<Now> now) {

    static AlertDetail of(AlertStory story) {
        List<Decided> history = story.alert().history().stream().map(SeenStep::decided).toList();
        return new AlertDetail(AlertAnswer.of(story.alert(), story.name(), story.regionName()), story.classification(),
                story.alert().latest().legalBasis(), Rule.of(story),
                story.evidence().stream().map(Evidence::of).toList(),
                story.articles(), history.stream().map(Step::of).toList(), story.handlings().stream().map(Handled::of).toList(),
                story.acts().stream().map(ActAnswer::of).toList(),
                story.now().map(Now::of));
    }

    /** The criterion with its thresholds, or the policy with its sentence, that judged the latest change. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Rule(String code, String name, Optional<String> indicator, Optional<String> measurement, Optional<Long> windowDays,
            Optional<String> direction, Optional<BigDecimal> yellow, Optional<BigDecimal> red, Optional<BigDecimal> clear,
            Optional<Long> holdDays, Optional<Integer> redSources, Optional<String> thresholdBasis, Optional<String> guide,
            Optional<String> falseAlarms, Optional<String> policy) {
        static Rule of(AlertStory story) {
            Optional<Criterion> row = story.criterion();
            return new Rule(story.alert().key().code(), story.name(), row.map(one -> one.gauge().indicator()),
                    row.map(one -> one.gauge().measurement().name()), row.map(one -> one.gauge().window().toDays()),
                    row.map(one -> one.direction().name()), row.flatMap(one -> one.thresholds().yellow()),
                    row.flatMap(one -> one.thresholds().red()), row.map(one -> one.thresholds().calmBound()),
                    row.map(Criterion::hold).or(() -> story.policy().map(Policy::hold)).map(hold -> hold.toDays()),
                    row.map(Criterion::redSources), row.map(one -> one.guidance().basis().name()),
                    row.map(one -> one.guidance().triage()), row.map(one -> one.guidance().falseAlarms()),
                    story.policy().map(Policy::text));
        }
    }

    /** How its criterion measures now, and what is missing for the next level up or down. */
    record Now(String measured, List<String> missing, List<String> evidence) {
        static Now of(Why why) {
            return new Now(why.measured(), why.missing(), why.evidence());
        }
    }

    /** One report behind the alert. */
    record Evidence(String reference, String source, String sourceName, String indicator, String indicatorName, String region,
            String regionName, BigDecimal value, String unit, Instant occurredAt, Instant receivedAt, String reliability,
            int credibility, Classification classification, String origin, String text) {
        static Evidence of(Cited cited) {
            var report = cited.report();
            return new Evidence(cited.reference(), report.id().source(), cited.sourceName(), report.indicator(),
                    cited.indicatorName(), report.region().dotted(), cited.regionName(), report.value(), cited.unit(),
                    report.occurredAt(), report.receivedAt(), String.valueOf(cited.grade().reliability()),
                    cited.grade().credibility(), report.classification(), report.origin(), report.text());
        }
    }

    /** One decision in its history. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Step(Instant at, String decision, Level from, Level to, String because, List<String> evidence, List<String> legalBasis,
            String ruleBook, Optional<ByHand> act) {
        static Step of(Decided step) {
            return new Step(step.at(), step.decision().verb(), step.decision().from(), step.decision().to(), step.because(),
                    step.evidence(), step.legalBasis(), step.ruleBook(), step.byHand());
        }
    }

    /** What a unit reported to have done. */
    record Handled(String entry, Handling.Progress progress, String unit, Instant occurredAt, Instant receivedAt, String text) {
        static Handled of(Handling handling) {
            return new Handled(handling.id().toString(), handling.progress(), handling.unit(), handling.occurredAt(),
                    handling.receivedAt(), handling.text());
        }
    }
}
