package id.kentongan.reasoning.shard;

import id.kentongan.facts.Handling;
import id.kentongan.facts.Standing;
import java.util.List;

/** Open alerts with what was done about them, on their way from one shard to another when a book moves them. */
public record Handover(List<Standing> standings, List<Handling> handlings) {}
