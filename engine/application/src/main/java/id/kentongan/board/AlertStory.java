package id.kentongan.board;

import id.kentongan.facts.Handling;
import id.kentongan.alert.SeenAlert;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Act;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.book.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that explains one alert.
 *
 * @param name of the criterion or policy
 * @param criterion the row that judged its last change, absent for a policy
 * @param policy the sentence rule, absent for a criterion
 * @param evidence of its latest change, or of what is counted now where that is withheld, oldest first; only what the reader may read
 * @param acts what people did about it, oldest first
 * @param now how it measures now by what the reader may read, and what is missing; absent for a drill or a closed alert
 */
public record AlertStory(SeenAlert alert, String name, String regionName, Optional<Criterion> criterion, Optional<Policy> policy,
        List<Cited> evidence, List<Article> articles, List<Act> acts,
        Optional<Why> now) {

    /** The highest of all that is told: of the sentences, of the reports shown, and of what is counted now. */
    public Classification classification() {
        Stream<Classification> counted = now.stream().map(Why::classification);
        Stream<Classification> shown = evidence.stream().map(cited -> cited.report().classification());
        return Stream.of(Stream.of(alert.classification()), shown, counted).flatMap(each -> each).max(Comparator.naturalOrder())
                .orElse(Classification.BIASA);
    }

    /** What units report to have done, oldest first. */
    public List<Handling> handlings() {
        return acts.stream().flatMap(act -> act.handling().stream()).toList();
    }
}
