package id.kentongan.reasoning.shard;

import id.kentongan.facts.Handling;
import id.kentongan.facts.Standing;
import java.util.List;

/** Stub. */
public record Handover(List<Standing> standings, List<Handling> handlings) {}
