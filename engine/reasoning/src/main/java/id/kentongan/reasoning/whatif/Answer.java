package id.kentongan.reasoning.whatif;

import id.kentongan.facts.Criterion;
import id.kentongan.reasoning.decided.Diff;
import java.util.List;
import java.util.Set;

/**
 * What an edit would have changed.
 *
 * @param decisions those that differ; as the same are counted those that were judged: about what was edited, and about policies that rest
 *        on it where it was found
 * @param alerts that the books do not raise alike, in the order in which they are first raised
 * @param judged codes of the criteria and policies about which the books can decide differently; about all others they decide the same
 * @param notInForce asked by dates: rows that were changed, of concerns that both books judge alike throughout the span
 */
public record Answer(Span span, Diff decisions, List<ChangedAlert> alerts, Set<String> judged, List<Criterion> notInForce) {}
