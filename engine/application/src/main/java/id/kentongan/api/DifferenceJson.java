package id.kentongan.api;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.Diff;
import id.kentongan.reasoning.whatif.AlertCount;
import id.kentongan.reasoning.whatif.Answer;
import id.kentongan.reasoning.whatif.ChangedAlert;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What an edit would have changed, as the public contract of {@code diff --json} and of {@code what-if} has it: one object. */
public final class DifferenceJson {
    private static final AlertCount NONE = AlertCount.of(List.of());

    private final JsonGenerator json;
    private final int most;

    private DifferenceJson(JsonGenerator json, int most) {
        this.json = json;
        this.most = most;
    }

    /** @param most so many decisions of a kind are listed at most; all are counted */
    public static String of(Answer answer, RuleBook before, RuleBook after, int most) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("rules", after.hash());
            json.writeStringProperty("against", before.hash());
            json.writeStringProperty("from", answer.span().from().toString());
            json.writeStringProperty("until", answer.span().until().toString());
            new DifferenceJson(json, most).write(answer);
            json.writeEndObject();
        }
        return text.toString();
    }

    private void write(Answer answer) {
        json.writeName("alerts");
        count(AlertCount.of(answer.alerts()));
        counts("byCriterion", AlertCount.by(alert -> alert.key().code(), answer.alerts()));
        counts("byColour", AlertCount.by(ChangedAlert::colour, answer.alerts()));
        json.writeArrayPropertyStart("notInForce");
        answer.notInForce().forEach(this::row);
        json.writeEndArray();
        json.writeArrayPropertyStart("judged");
        answer.judged().stream().sorted().forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("decisions");
        json.writeNumberProperty("added", answer.decisions().added().size());
        json.writeNumberProperty("dropped", answer.decisions().dropped().size());
        json.writeNumberProperty("moved", answer.decisions().moved().size());
        json.writeEndObject();
        decisions("added", answer.decisions().added());
        decisions("dropped", answer.decisions().dropped());
        json.writeArrayPropertyStart("moved");
        answer.decisions().moved().stream().limit(most).forEach(this::moved);
        json.writeEndArray();
        json.writeNumberProperty("same", answer.decisions().same());
        regions(answer);
    }

    private void counts(String name, Map<?, AlertCount> counts) {
        json.writeObjectPropertyStart(name);
        counts.forEach((of, count) -> {
            json.writeName(of.toString());
            count(count);
        });
        json.writeEndObject();
    }

    private void count(AlertCount count) {
        json.writeStartObject();
        json.writeNumberProperty("added", count.added());
        json.writeNumberProperty("dropped", count.dropped());
        json.writeNumberProperty("earlier", count.earlier());
        json.writeNumberProperty("later", count.later());
        json.writeNumberProperty("higher", count.higher());
        json.writeNumberProperty("lower", count.lower());
        json.writeEndObject();
    }

    private void row(Criterion row) {
        json.writeStartObject();
        json.writeStringProperty("criterion", row.code());
        json.writeStringProperty("level", row.regionLevel().name());
        json.writeStringProperty("from", row.period().from().toString());
        row.period().to().ifPresent(day -> json.writeStringProperty("to", day.toString()));
        json.writeEndObject();
    }

    private void decisions(String name, List<Decided> decisions) {
        json.writeArrayPropertyStart(name);
        decisions.stream().limit(most).forEach(decided -> DecisionJson.write(decided, json));
        json.writeEndArray();
    }

    private void moved(Diff.Moved pair) {
        json.writeStartObject();
        json.writeName("before");
        DecisionJson.write(pair.before(), json);
        json.writeName("after");
        DecisionJson.write(pair.after(), json);
        json.writeEndObject();
    }

    private void regions(Answer answer) {
        SortedMap<RegionCode, Diff.Count> decisions = answer.decisions().perRegion();
        SortedMap<RegionCode, AlertCount> alerts = AlertCount.by(alert -> alert.key().region(), answer.alerts());
        SortedSet<RegionCode> regions = new TreeSet<>(decisions.keySet());
        regions.addAll(alerts.keySet());
        json.writeArrayPropertyStart("regions");
        for (RegionCode region : regions) {
            Diff.Count count = decisions.getOrDefault(region, new Diff.Count(0, 0, 0));
            json.writeStartObject();
            json.writeStringProperty("region", region.dotted());
            json.writeNumberProperty("added", count.added());
            json.writeNumberProperty("dropped", count.dropped());
            json.writeNumberProperty("moved", count.moved());
            json.writeName("alerts");
            count(alerts.getOrDefault(region, NONE));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
