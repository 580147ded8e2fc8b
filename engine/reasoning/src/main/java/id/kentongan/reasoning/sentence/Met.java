package id.kentongan.reasoning.sentence;

import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;

/**
 * That one sentence of a policy, tried by itself, holds for a region.
 *
 * @param sentence its place among the conditions, from 1
 */
public record Met(String policy, int sentence, RegionCode region, Kind kind) {}
