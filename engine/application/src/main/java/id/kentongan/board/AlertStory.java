package id.kentongan.board;

import id.kentongan.facts.Handling;
import id.kentongan.alert.SeenAlert;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Act;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.book.Policy;
import java.util.List;
import java.util.Optional;

/**
 * Everything that explains one alert.
 *
 * @param name of the criterion or policy
 * @param criterion the row that judged its last change, absent for a policy
 * @param policy the sentence rule, absent for a criterion
 * @param evidence of its latest change, oldest first; only what the reader may read
 * @param acts what people did about it, oldest first
 * @param now how its criterion measures now and what is missing; absent for a policy, a drill or a closed alert, and where it rests on
 *        more than the reader is cleared for
 */
public record AlertStory(SeenAlert alert, String name, String regionName, Optional<Criterion> criterion, Optional<Policy> policy,
        List<Cited> evidence, List<Article> articles, List<Act> acts,
        Optional<Why> now) {

    /** What units report to have done, oldest first. */
    public List<Handling> handlings() {
        return acts.stream().flatMap(act -> act.handling().stream()).toList();
    }
}
