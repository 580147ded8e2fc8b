package id.kentongan.reasoning.shard;

import id.kentongan.facts.Act;
import id.kentongan.facts.Dismissed;
import id.kentongan.facts.Standing;
import java.util.List;
import java.util.stream.Stream;

/**
 * Open alerts, with what was done about them since they last rose, and what people have closed, on their way from one shard to another when
 * a book moves them, or from before a restart.
 */
public record Handover(List<Standing> standings, List<Act> handlings, List<Dismissed> dismissed) {
    public Handover {
        standings = List.copyOf(standings);
        handlings = List.copyOf(handlings);
        dismissed = List.copyOf(dismissed);
    }

    Handover and(Handover other) {
        return new Handover(Stream.concat(standings.stream(), other.standings.stream()).toList(),
                Stream.concat(handlings.stream(), other.handlings.stream()).toList(),
                Stream.concat(dismissed.stream(), other.dismissed.stream()).toList());
    }
}
