package id.kentongan.reasoning.scenario;

import id.kentongan.reasoning.bound.Limit;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.DocString;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
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

    /** What stands in some sentences: how many there are, their letters, the gaps that an outline fills. */
    private record Text(long steps, long letters, long gaps) {
        static final Text NONE = new Text(0, 0, 0);

        Text and(List<Step> more) {
            List<String> texts = more.stream().flatMap(Text::of).toList();
            return new Text(steps + more.size(), letters + texts.stream().mapToLong(String::length).sum(),
                    gaps + texts.stream().flatMapToInt(String::chars).filter(letter -> letter == '<').count());
        }

        private static Stream<String> of(Step step) {
            Stream<String> cells = step.getDataTable().stream().flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getCells().stream()).map(TableCell::getValue);
            return Stream.concat(
                    Stream.concat(Stream.of(step.getText()), step.getDocString().stream().map(DocString::getContent)),
                    cells);
        }
    }

    /** Tells of whatever is too much. */
    void count(Feature feature) {
        Text before = Text.NONE;
        for (FeatureChild child : feature.getChildren()) {
            before = before.and(child.getBackground().map(Background::getSteps).orElse(List.of()));
            if (child.getScenario().isPresent()) {
                count(child.getScenario().get(), before);
            }
            if (child.getRule().isPresent()) {
                count(child.getRule().get().getChildren(), before);
            }
        }
    }

    private void count(List<RuleChild> children, Text outside) {
        Text before = outside;
        for (RuleChild child : children) {
            before = before.and(child.getBackground().map(Background::getSteps).orElse(List.of()));
            if (child.getScenario().isPresent()) {
                count(child.getScenario().get(), before);
            }
        }
    }

    private void count(Scenario scenario, Text before) {
        int line = scenario.getLocation().getLine().intValue();
        Text text = before.and(scenario.getSteps());
        if (Limit.EXAMPLE_STEPS.exceededBy(text.steps())) {
            gathering.add(file, line, scenario.getName(), Limit.EXAMPLE_STEPS.told(text.steps()));
        }
        scenario.getSteps().forEach(step -> step.getDataTable().ifPresent(table -> columns(table.getRows())));
        scenario.getExamples().forEach(examples -> examples.getTableHeader().ifPresent(header -> columns(List.of(header))));
        List<TableRow> rows = scenario.getExamples().stream().map(Examples::getTableBody).flatMap(List::stream).toList();
        long examples = scenario.getExamples().isEmpty() ? 1 : rows.size();
        // At most so many letters: as if every gap took the longest cell of its row.
        long filled = rows.stream()
                .mapToLong(row -> row.getCells().stream().mapToInt(cell -> cell.getValue().length()).max().orElse(0)).sum();
        gathering.count(file, line, examples, examples * text.steps(), text.letters() * examples + text.gaps() * filled);
    }

    private void columns(List<TableRow> table) {
        table.stream().filter(row -> Limit.EXAMPLE_COLUMNS.exceededBy(row.getCells().size())).findFirst()
                .ifPresent(row -> gathering.add(file, row.getLocation().getLine().intValue(), "",
                        Limit.EXAMPLE_COLUMNS.told(row.getCells().size())));
    }
}
