package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.kit.As;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import java.util.Optional;
import java.util.stream.Stream;

/** What a source reads, said as its file tells: for one body, of one class and grade where the line names none itself. */
public record SpokenAs(Source inner, As as) implements Source {
    @Override
    public Stream<Reading> read(Payload payload) {
        return inner.read(payload).map(this::spoken);
    }

    private Reading spoken(Reading reading) {
        if (!(reading instanceof Reading.Understood line) || !(line.entry() instanceof Observation report)) {
            return reading;
        }
        String source = report.id().source();
        return as.source().filter(only -> !only.equals(source)).isPresent()
                ? new Reading.Refused(line.line(), "source", source,
                        Text.of("Sumber ini hanya berbicara sebagai %s.", as.source().orElseThrow()), report.toString())
                : with(line, as, Optional.empty(), Optional.empty());
    }

    /** @param credibility that the record itself gives */
    static Reading.Understood with(Reading.Understood line, As as, Optional<String> origin, Optional<Integer> credibility) {
        Observation report = (Observation) line.entry();
        Grade said = report.grade();
        Grade grade = said.stated() || said.credibility() < 6 ? said : as.grade().orElse(said);
        Grade counts = credibility.map(number -> grade.stated() ? new Grade(grade.reliability(), number) : Grade.ofSource(number))
                .orElse(grade);
        return new Reading.Understood(line.line(),
                new Observation(report.id(), report.retracted(), report.indicator(), report.region(), report.value(),
                        report.occurredAt(), report.receivedAt(), counts,
                        as.classification().filter(any -> line.assumed().classification()).orElse(report.classification()),
                        origin.orElse(report.origin()), report.kind(), report.text()),
                line.assumed());
    }
}
