package id.kentongan.reasoning.shard;

import id.kentongan.facts.Handling;
import id.kentongan.facts.Standing;
import java.util.List;
import java.util.stream.Stream;

/** Open alerts, with what was done about them since they last rose, on their way from one shard to another when a book moves them. */
public record Handover(List<Standing> standings, List<Handling> handlings) {
    public Handover {
        standings = List.copyOf(standings);
        handlings = List.copyOf(handlings);
    }

    Handover and(Handover other) {
        return new Handover(Stream.concat(standings.stream(), other.standings.stream()).toList(),
                Stream.concat(handlings.stream(), other.handlings.stream()).toList());
    }
}
