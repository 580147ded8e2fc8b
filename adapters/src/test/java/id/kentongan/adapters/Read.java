package id.kentongan.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.facts.Observation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What a source makes of a text.
 *
 * @param all readings, openings included
 */
public record Read(List<Reading> all) {
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

    /** The lines that were read. */
    public List<Reading> readings() {
        return all.stream().filter(reading -> !(reading instanceof Reading.Opening || reading instanceof Reading.Sheet)).toList();
    }

    /** The only edition, which is opened before everything else. */
    public Edition edition() {
        assertThat(all).filteredOn(Reading.Opening.class::isInstance).hasSize(1);
        return ((Reading.Opening) all.get(0)).edition();
    }

    /** All lines, none of which may be refused. */
    public List<Observation> observations() {
        assertThat(readings()).isNotEmpty().allMatch(Reading.Understood.class::isInstance);
        return readings().stream().map(reading -> (Observation) ((Reading.Understood) reading).entry()).toList();
    }

    public List<Reading.Refused> refused() {
        return all.stream().filter(Reading.Refused.class::isInstance).map(Reading.Refused.class::cast).toList();
    }

    /** The only refusal. */
    public Reading.Refused refusal() {
        assertThat(refused()).as("%s", all).hasSize(1);
        return refused().get(0);
    }
}
