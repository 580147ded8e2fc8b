package id.kentongan.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.facts.Observation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What a source makes of a text. */
public record Read(List<Reading> readings) {
    public static final Instant RECEIVED = Instant.parse("2024-11-20T12:00:00Z");

    public static Read by(KnownSource source, String text) {
        return by(source, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Read by(KnownSource source, byte[] content) {
        return new Read(source.with(new SomeCodes()).read(new Payload("uji", content, RECEIVED)).toList());
    }

    /** The text of the source's first sample. */
    public static String sample(KnownSource source) {
        return new String(source.sample(source.samples().get(0)), StandardCharsets.UTF_8);
    }

    /** All readings, none of which may be refused. */
    public List<Observation> observations() {
        List<Reading> lines = readings.stream().filter(reading -> !(reading instanceof Reading.Opening)).toList();
        assertThat(lines).isNotEmpty().allMatch(Reading.Understood.class::isInstance);
        return lines.stream().map(reading -> (Observation) ((Reading.Understood) reading).entry()).toList();
    }

    /** The edition that the payload opens. */
    public Edition edition() {
        assertThat(readings.get(0)).isInstanceOf(Reading.Opening.class);
        return ((Reading.Opening) readings.get(0)).edition();
    }

    public List<Reading.Refused> refused() {
        return readings.stream().filter(Reading.Refused.class::isInstance).map(Reading.Refused.class::cast).toList();
    }

    /** The only refusal. */
    public Reading.Refused refusal() {
        assertThat(refused()).as("%s", readings).hasSize(1);
        return refused().get(0);
    }
}
