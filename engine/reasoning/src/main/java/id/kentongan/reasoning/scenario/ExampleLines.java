package id.kentongan.reasoning.scenario;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On which line each step, scenario and row of examples stands, by the parser's node id. */
final class ExampleLines {
    private final Map<String, Integer> byNode = new HashMap<>();
    private final List<Stray> strays = new ArrayList<>();

    /** Text under a scenario that begins with no keyword. Gherkin takes it for prose, so a mistyped keyword would drop a sentence. */
    record Stray(int line, String text) {}

    private ExampleLines() {}

    static ExampleLines of(List<Envelope> envelopes) {
        ExampleLines lines = new ExampleLines();
        envelopes.stream().flatMap(envelope -> envelope.getGherkinDocument().flatMap(GherkinDocument::getFeature).stream())
                .map(Feature::getChildren).flatMap(List::stream).forEach(lines::child);
        return lines;
    }

    int of(String node) {
        return Optional.ofNullable(byNode.get(node)).orElse(0);
    }

    List<Stray> strays() {
        return List.copyOf(strays);
    }

    private void prose(int line, String description) {
        description.lines().map(String::strip).filter(text -> !text.isEmpty()).findFirst()
                .ifPresent(text -> strays.add(new Stray(line, text)));
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
        prose(background.getLocation().getLine().intValue(), background.getDescription());
        background.getSteps().forEach(this::step);
    }

    private void scenario(Scenario scenario) {
        int line = scenario.getLocation().getLine().intValue();
        byNode.put(scenario.getId(), line);
        prose(line, scenario.getDescription());
        if (scenario.getSteps().isEmpty() && scenario.getDescription().isBlank()) {
            strays.add(new Stray(line, scenario.getName()));
        }
        scenario.getSteps().forEach(this::step);
        scenario.getExamples().forEach(examples -> examples.getTableBody()
                .forEach(row -> byNode.put(row.getId(), row.getLocation().getLine().intValue())));
    }

    private void step(Step step) {
        byNode.put(step.getId(), step.getLocation().getLine().intValue());
    }
}
