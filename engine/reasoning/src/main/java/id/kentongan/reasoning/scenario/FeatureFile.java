package id.kentongan.reasoning.scenario;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Problem;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.SourceReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One {@code .feature} file, read with the Gherkin parser and understood sentence by sentence. */
final class FeatureFile {
    private static final String LANGUAGE = "id";

    private final String name;
    private final ExampleLines lines;
    private final List<Problem> problems;

    private FeatureFile(String name, ExampleLines lines, List<Problem> problems) {
        this.name = name;
        this.lines = lines;
        this.problems = problems;
    }

    static void read(Path file, String name, List<Scenario> scenarios, List<Problem> problems) {
        List<Envelope> envelopes = parse(file, name);
        FeatureFile feature = new FeatureFile(name, ExampleLines.of(envelopes), problems);
        envelopes.stream().flatMap(envelope -> envelope.getParseError().stream()).forEach(feature::unparsable);
        feature.lines.strays().forEach(feature::stray);
        envelopes.stream().flatMap(envelope -> envelope.getPickle().stream())
                .flatMap(pickle -> feature.scenario(pickle).stream()).forEach(scenarios::add);
    }

    private static List<Envelope> parse(Path file, String name) {
        GherkinParser parser = GherkinParser.builder().includeSource(false).includeGherkinDocument(true).includePickles(true)
                .build();
        try {
            return parser.parse(name, Files.readAllBytes(file)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Scenario> scenario(Pickle pickle) {
        if (!pickle.getLanguage().equals(LANGUAGE)) {
            problems.add(problem(1, pickle.getLanguage(), "tulis \"# language: id\" di baris pertama."));
            return Optional.empty();
        }
        int before = problems.size();
        List<Scenario.Line> understood = pickle.getSteps().stream().map(this::step).flatMap(step -> line(step).stream()).toList();
        List<String> nodes = pickle.getAstNodeIds();
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Scenario(name, lines.of(nodes.get(nodes.size() - 1)), pickle.getName(), understood));
    }

    private Optional<Scenario.Line> line(ExampleStep step) {
        Optional<Cue> act = StepWords.read(step);
        if (act.isEmpty()) {
            problems.add(problem(step.line(), step.text(), Text.of("kalimat \"%s\" tidak dikenal. Mungkin maksud Anda: %s",
                    step.text(), StepWords.nearest(step.text()))));
        }
        return act.map(known -> new Scenario.Line(step.line(), step.text(), known));
    }

    private ExampleStep step(PickleStep step) {
        List<Map<String, String>> rows = step.getArgument().flatMap(argument -> argument.getDataTable()).map(FeatureFile::rows)
                .orElse(List.of());
        return new ExampleStep(lines.of(step.getAstNodeIds().get(0)), step.getText(), rows);
    }

    private static List<Map<String, String>> rows(PickleTable table) {
        List<List<String>> cells = table.getRows().stream()
                .map(row -> row.getCells().stream().map(PickleTableCell::getValue).toList()).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : cells.subList(1, cells.size())) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                named.put(cells.get(0).get(column), row.get(column));
            }
            rows.add(named);
        }
        return rows;
    }

    private void unparsable(ParseError error) {
        int line = Optional.of(error.getSource()).flatMap(SourceReference::getLocation).map(where -> where.getLine().intValue())
                .orElse(0);
        problems.add(problem(line, "", "baris ini bukan susunan skenario yang sah. Awali dengan Fitur:, Skenario:, "
                + "Garis-Besar Skenario:, Contoh:, Dengan, Ketika, Maka, Dan, Tetapi, atau | untuk tabel yang sama banyak kolomnya."));
    }

    private void stray(ExampleLines.Stray stray) {
        problems.add(
                problem(stray.line(), stray.text(),
                        Text.of("skenario ini memuat \"%s\" tanpa kata kunci, atau tidak memuat kalimat sama "
                                + "sekali. Awali tiap kalimat dengan Dengan, Ketika, Maka, Dan atau Tetapi.", stray.text())));
    }

    private Problem problem(int line, String value, String message) {
        return new Problem(Problem.Severity.ERROR, name, line, "", value, message);
    }
}
