package id.kentongan.console;

import id.kentongan.alert.SeenAlert;
import id.kentongan.facts.Decision;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.board.AlertStory;
import id.kentongan.board.Cited;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Act;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.book.Policy;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the story of one alert into the words of its page. */
@Component
class StoryWords {
    /** The unit of indicators that are counted; beside a number it says nothing. */
    private static final String COUNT = "jumlah";

    private final PageWords words;
    private final LocalTime time;

    StoryWords(PageWords words, LocalTime time) {
        this.words = words;
        this.time = time;
    }

    String say(String key, Locale language, Object... values) {
        return words.say(key, language, values);
    }

    AlertText of(AlertStory story, Locale language) {
        SeenAlert alert = story.alert();
        RegionCode region = alert.key().region();
        return new AlertText(alert.id(), alert.key().code(), PageWords.capital(story.name()), alert.level(),
                alert.closedAt().isEmpty(),
                alert.key().kind() == Kind.EXERCISE, story.regionName(), region.dotted(), PageWords.capital(alert.because()),
                time.in(region, alert.raisedAt(), language), time.in(region, alert.changedAt(), language),
                alert.closedAt().map(moment -> time.in(region, moment, language)).orElse(""), story.classification(),
                facts(story, language), story.evidence().stream().map(cited -> report(cited, language)).toList(),
                story.articles(),
                story.criterion().map(row -> row.guidance().triage()).orElse(""),
                story.criterion().map(row -> row.guidance().falseAlarms()).orElse(""),
                story.policy().map(Policy::text).orElse(""),
                alert.history().stream().map(one -> step(one.decided(), region, language)).toList(),
                story.acts().stream().map(act -> act(act, language)).toList(), alert.latest().ruleBook(),
                story.now().map(StoryWords::now).orElse(""));
    }

    private static String now(Why why) {
        return Stream.concat(Stream.of(why.measured()), why.missing().stream()).collect(Collectors.joining("; "));
    }

    private List<AlertText.Fact> facts(AlertStory story, Locale language) {
        List<AlertText.Fact> facts = new ArrayList<>();
        story.criterion().ifPresent(row -> facts.addAll(thresholds(row, language)));
        story.policy().ifPresent(policy -> facts.add(fact("tahan", language, say("hari", language, policy.hold().toDays()))));
        return facts;
    }

    private List<AlertText.Fact> thresholds(Criterion row, Locale language) {
        List<AlertText.Fact> facts = new ArrayList<>();
        String side = say("arah." + row.direction(), language) + " ";
        facts.add(fact("ukuran", language, say("ukuran." + row.gauge().measurement(), language, row.gauge().indicator(),
                row.gauge().window().toDays())));
        row.thresholds().yellow().ifPresent(value -> facts.add(fact("kuning", language, side + number(value, language))));
        row.thresholds().red().ifPresent(value -> facts.add(fact("merah", language, side + number(value, language))));
        facts.add(fact("reda", language, say("reda." + row.direction(), language, number(row.thresholds().calmBound(), language),
                row.hold().toDays())));
        facts.add(fact("sumber", language, say("sumberMerah", language, row.redSources())));
        facts.add(fact("dasar", language, say("dasar." + row.guidance().basis(), language)));
        return facts;
    }

    private AlertText.Fact fact(String name, Locale language, String value) {
        return new AlertText.Fact(say("fakta." + name, language), value);
    }

    private AlertText.Report report(Cited cited, Locale language) {
        var report = cited.report();
        return new AlertText.Report(cited.reference(), cited.sourceName(),
                what(cited, language), cited.regionName(),
                time.in(report.region(), report.occurredAt(), language), time.in(report.region(), report.receivedAt(), language),
                cited.grade().toString(), report.classification(), report.text());
    }

    private static String what(Cited cited, Locale language) {
        String unit = cited.unit().equals(COUNT) ? "" : " " + cited.unit();
        return cited.indicatorName() + ": " + number(cited.report().value(), language) + unit;
    }

    private AlertText.Step step(Decided step, RegionCode region, Locale language) {
        Decision decision = step.decision();
        return new AlertText.Step(time.in(region, step.at(), language), say("keputusan." + decision.verb(), language),
                decision.from(), decision.to(), PageWords.capital(step.because()));
    }

    private AlertText.Act act(Act act, Locale language) {
        return new AlertText.Act(time.in(act.key().region(), act.occurredAt(), language), what(act.deed(), language),
                act.deed() instanceof Deed.Handle handle ? handle.unit() : "", act.actor(), act.reason());
    }

    private String what(Deed deed, Locale language) {
        if (deed instanceof Deed.Handle handle) {
            return say("kemajuan." + handle.progress(), language);
        }
        String detail = deed.payload().values().stream().collect(Collectors.joining(", "));
        return say("tindakan." + deed.verb(), language) + (detail.isEmpty() ? "" : ": " + detail);
    }

    private static String number(BigDecimal value, Locale language) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(6);
        return format.format(value);
    }
}
