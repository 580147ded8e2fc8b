package id.kentongan.reasoning.scenario;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.bound.Limit;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.SourceReference;
import java.nio.charset.StandardCharsets;
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
    private final Gathering gathering;

    private FeatureFile(String name, ExampleLines lines, Gathering gathering) {
        this.name = name;
        this.lines = lines;
        this.gathering = gathering;
    }

    static void read(String name, byte[] content, Gathering gathering) {
        int before = gathering.found();
        measure(name, content, gathering);
        if (gathering.found() > before) {
            return;
        }
        List<Envelope> envelopes = parse(name, content, false);
        FeatureFile feature = new FeatureFile(name, ExampleLines.of(envelopes), gathering);
        envelopes.stream().flatMap(envelope -> envelope.getParseError().stream()).forEach(feature::unparsable);
        feature.lines.strays().forEach(feature::stray);
        int sound = gathering.found();
        envelopes.stream().flatMap(envelope -> envelope.getGherkinDocument().flatMap(GherkinDocument::getFeature).stream())
                .forEach(new Bulk(name, gathering)::count);
        if (gathering.found() == sound && gathering.bearable()) {
            // Read anew, for only now is it known that its outlines may be filled in.
            List<Envelope> filled = parse(name, content, true);
            FeatureFile whole = new FeatureFile(name, ExampleLines.of(filled), gathering);
            filled.stream().flatMap(envelope -> envelope.getPickle().stream())
                    .flatMap(pickle -> whole.scenario(pickle).stream()).forEach(gathering::add);
        }
    }

    /** The parser goes over a line again for every blank in it. */
    private static void measure(String name, byte[] content, Gathering gathering) {
        int number = 0;
        for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (Limit.EXAMPLE_LINE.exceededBy(line.length())) {
                gathering.add(name, number, line, Limit.EXAMPLE_LINE.told(line.length()));
            }
        }
    }

    private static List<Envelope> parse(String name, byte[] content, boolean pickles) {
        return GherkinParser.builder().includeSource(false).includeGherkinDocument(true).includePickles(pickles).build()
                .parse(name, content).toList();
    }

    private Optional<Scenario> scenario(Pickle pickle) {
        if (!pickle.getLanguage().equals(LANGUAGE)) {
            gathering.add(name, 1, pickle.getLanguage(), "tulis \"# language: id\" di baris pertama.");
            return Optional.empty();
        }
        int before = gathering.found();
        List<Scenario.Line> understood = pickle.getSteps().stream().map(this::step).flatMap(step -> line(step).stream()).toList();
        List<String> nodes = pickle.getAstNodeIds();
        return gathering.found() > before
                ? Optional.empty()
                : Optional.of(new Scenario(name, lines.of(nodes.get(nodes.size() - 1)), pickle.getName(), understood));
    }

    private Optional<Scenario.Line> line(ExampleStep step) {
        Optional<Cue> act = StepWords.read(step);
        if (act.isEmpty()) {
            gathering.add(name, step.line(), step.text(), Text.of("kalimat \"%s\" tidak dikenal. Mungkin maksud Anda: %s",
                    step.text(), StepWords.nearest(step.text())));
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
        gathering.add(name, line, "", "baris ini bukan susunan skenario yang sah. Awali dengan Fitur:, Skenario:, "
                + "Garis-Besar Skenario:, Contoh:, Dengan, Ketika, Maka, Dan, Tetapi, atau | untuk tabel yang sama banyak kolomnya.");
    }

    private void stray(ExampleLines.Stray stray) {
        gathering.add(name, stray.line(), stray.text(),
                Text.of("skenario ini memuat \"%s\" tanpa kata kunci, atau tidak memuat kalimat sama "
                        + "sekali. Awali tiap kalimat dengan Dengan, Ketika, Maka, Dan atau Tetapi.", stray.text()));
    }
}
