package id.kentongan.reasoning.scenario;

import id.kentongan.reasoning.bound.Limit;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much the examples of one file become once every row of an outline is put into its sentences: rows times sentences times cells, which
 * a small file can make as large as it likes. Counted before the parser does it.
 */
final class Bulk {
    private final String file;
    private final Gathering gathering;

    Bulk(String file, Gathering gathering) {
        this.file = file;
        this.gathering = gathering;
    }

    /** Tells of whatever is too much. */
    void count(Feature feature) {
        List<Step> before = new ArrayList<>();
        for (FeatureChild child : feature.getChildren()) {
            child.getBackground().ifPresent(background -> before.addAll(background.getSteps()));
            child.getScenario().ifPresent(scenario -> count(scenario, before));
            child.getRule().ifPresent(rule -> count(rule.getChildren(), before));
        }
    }

    private void count(List<RuleChild> children, List<Step> outside) {
        List<Step> before = new ArrayList<>(outside);
        for (RuleChild child : children) {
            child.getBackground().ifPresent(background -> before.addAll(background.getSteps()));
            child.getScenario().ifPresent(scenario -> count(scenario, before));
        }
    }

    private void count(Scenario scenario, List<Step> before) {
        int line = scenario.getLocation().getLine().intValue();
        List<Step> steps = Stream.concat(before.stream(), scenario.getSteps().stream()).toList();
        if (Limit.EXAMPLE_STEPS.exceededBy(steps.size())) {
            gathering.add(file, line, scenario.getName(), Limit.EXAMPLE_STEPS.told(steps.size()));
        }
        steps.forEach(step -> step.getDataTable().ifPresent(table -> columns(table.getRows())));
        scenario.getExamples().forEach(examples -> examples.getTableHeader().ifPresent(header -> columns(List.of(header))));
        List<TableRow> rows = scenario.getExamples().stream().map(Examples::getTableBody).flatMap(List::stream).toList();
        long examples = scenario.getExamples().isEmpty() ? 1 : rows.size();
        gathering.count(file, line, examples, examples * steps.size(), letters(steps, rows, examples));
    }

    private void columns(List<TableRow> table) {
        table.stream().filter(row -> Limit.EXAMPLE_COLUMNS.exceededBy(row.getCells().size())).findFirst()
                .ifPresent(row -> gathering.add(file, row.getLocation().getLine().intValue(), "",
                        Limit.EXAMPLE_COLUMNS.told(row.getCells().size())));
    }

    /** At most so many: as if every gap took the longest cell of its row. */
    private static long letters(List<Step> steps, List<TableRow> rows, long examples) {
        long written = 0;
        long gaps = 0;
        for (Step step : steps) {
            List<String> texts = Stream.concat(Stream.of(step.getText()),
                    Stream.concat(step.getDocString().stream().map(doc -> doc.getContent()),
                            step.getDataTable().stream().flatMap(table -> table.getRows().stream())
                                    .flatMap(row -> row.getCells().stream()).map(TableCell::getValue)))
                    .toList();
            for (String text : texts) {
                written += text.length();
                gaps += text.chars().filter(letter -> letter == '<').count();
            }
        }
        long filled = rows.stream()
                .mapToLong(row -> row.getCells().stream().mapToInt(cell -> cell.getValue().length()).max().orElse(0)).sum();
        return written * examples + gaps * filled;
    }
}
