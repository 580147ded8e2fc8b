package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Finding;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.RuleBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns a bare decision into one that explains itself, while the memory still stands as it was when it was made. */
final class Explanation {
    private final RuleBook book;
    private final Because because;
    private final Evidence evidence;

    Explanation(RuleBook book, Because because, Evidence evidence) {
        this.book = book;
        this.because = because;
        this.evidence = evidence;
    }

    Decided of(Instant tick, Decision decision, Shard shard) {
        AlertKey key = decision.key();
        List<Finding> findings = shard.memory().highest(key);
        List<Observation> reports = evidence.behind(key, findings);
        String sentence = decision.to().above(decision.from())
                ? risen(tick, decision, findings)
                : because.fallen(tick, decision, shard.standing(key).orElseThrow(), evidence.measure(key),
                        shard.memory().waiver(key));
        String alert = shard.standing(key).map(standing -> standing.alert()).orElseGet(() -> key.alertRaisedAt(tick));
        return new Decided(tick, decision, alert, sentence + Evidence.shortened(reports), Evidence.cited(reports),
                book.legalBasis(key, tick), book.hash());
    }

    private String risen(Instant tick, Decision decision, List<Finding> findings) {
        Optional<Criterion> row = book.criterion(decision.key(), tick);
        Optional<Measure> measure = evidence.measure(decision.key());
        return row.isPresent() && measure.isPresent()
                ? because.risen(tick, decision, row.get(), measure.get())
                : because.risen(tick, decision, findings);
    }
}
