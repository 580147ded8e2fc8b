package id.kentongan.reasoning.scenario;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One example: its sentences in order, understood but not yet played. */
record Scenario(String file, int line, String name, List<Line> lines) {

    /** A sentence and where it stands. */
    record Line(int number, String text, Cue act) {}

    /** All sentences said, nothing played; empty where one of them cannot be said with this book. */
    Optional<Script> script(RuleBook book, Regions regions) {
        Script script = new Script(book, regions);
        try {
            lines.forEach(line -> line.act().play(script.at(line.number())));
            return Optional.of(script);
        } catch (IllegalArgumentException toldWhenPlayed) {
            return Optional.empty();
        }
    }

    Outcome play(RuleBook book, Regions regions) {
        Script script = new Script(book, regions);
        for (Line line : lines) {
            try {
                line.act().play(script.at(line.number()));
            } catch (IllegalArgumentException wrong) {
                return new Outcome(file, line.number(), name,
                        Optional.of(Text.of("\"%s\": %s", line.text(), wrong.getMessage())));
            }
        }
        Optional<Script.Unmet> unmet = script.run();
        return new Outcome(file, unmet.map(Script.Unmet::line).orElse(line), name, unmet.map(Script.Unmet::text));
    }

    /** The outcome of an example that could not be played to its end. */
    Outcome failed(String why) {
        return new Outcome(file, line, name, Optional.of(why));
    }

    Stream<Expectation> expectations() {
        return lines.stream().map(Line::act).filter(Expectation.class::isInstance).map(Expectation.class::cast);
    }

    Stream<Waiver> waivers() {
        return lines.stream().map(Line::act).filter(Waiver.class::isInstance).map(Waiver.class::cast);
    }
}
