package id.kentongan.reasoning.scenario;

import id.kentongan.facts.Act;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Kind;
import java.time.Instant;

/** A unit says how far it has come with an alert. */
record ExampleHandling(String code, String region, Kind kind, Handling.Progress progress, String moment) implements Cue {
    private static final String UNIT = "KESBANGPOL-KAB";

    @Override
    public void play(Script script) {
        Instant at = script.moment(moment);
        script.journal(
                Act.of(new Handling(new EntryId(UNIT, "penanganan-" + script.nextId(), 0), script.concern(code, region, kind),
                        progress,
                        UNIT, at, at, "")));
    }
}
