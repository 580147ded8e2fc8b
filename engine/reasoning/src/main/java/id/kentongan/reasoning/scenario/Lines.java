package id.kentongan.reasoning.scenario;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On which line each step, scenario and row of examples stands, by the parser's node id. */
final class Lines {
    private final Map<String, Integer> byNode = new HashMap<>();

    private Lines() {}

    static Lines of(List<Envelope> envelopes) {
        Lines lines = new Lines();
        envelopes.stream().flatMap(envelope -> envelope.getGherkinDocument().flatMap(GherkinDocument::getFeature).stream())
                .map(Feature::getChildren).flatMap(List::stream).forEach(lines::child);
        return lines;
    }

    int of(String node) {
        return Optional.ofNullable(byNode.get(node)).orElse(0);
    }

    private void child(FeatureChild child) {
        child.getBackground().ifPresent(this::background);
        child.getScenario().ifPresent(this::scenario);
        child.getRule().ifPresent(rule -> rule.getChildren().forEach(this::ruleChild));
    }

    private void ruleChild(RuleChild child) {
        child.getBackground().ifPresent(this::background);
        child.getScenario().ifPresent(this::scenario);
    }

    private void background(Background background) {
        background.getSteps().forEach(this::step);
    }

    private void scenario(Scenario scenario) {
        byNode.put(scenario.getId(), scenario.getLocation().getLine().intValue());
        scenario.getSteps().forEach(this::step);
        scenario.getExamples().forEach(examples -> examples.getTableBody()
                .forEach(row -> byNode.put(row.getId(), row.getLocation().getLine().intValue())));
    }

    private void step(Step step) {
        byNode.put(step.getId(), step.getLocation().getLine().intValue());
    }
}
