package id.kentongan.reasoning.explain;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.ByHand;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.region.Regions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a bare decision into one that explains itself, while the memory still stands as it was when it was made. */
public final class Explanation {
    private final RuleBook book;
    private final Because because;

    public Explanation(RuleBook book, Regions regions) {
        this.book = book;
        because = new Because(book, regions);
    }

    /** @param before the open alert that the decision is about; none where it raises one */
    public Decided of(Instant tick, Decision decision, Optional<Standing> before, Evidence evidence) {
        AlertKey key = decision.key();
        List<Observation> reports = evidence.behind(key);
        String sentence = decision.to().above(decision.from())
                ? risen(tick, decision, evidence)
                : because.fallen(tick, decision, before.orElseThrow(), evidence.measure(key), evidence.waiver(key));
        sentence += Because.notCounted(evidence.copies(key));
        String alert = before.map(Standing::alert).orElseGet(() -> key.alertRaisedAt(tick));
        return new Decided(tick, decision, alert, sentence + Evidence.shortened(reports), Evidence.cited(reports),
                book.legalBasis(key, tick), book.hash(), evidence.classification(key));
    }

    /** The same of one that a person made: the reason is theirs, and their act stands before the reports. */
    public Decided of(Instant tick, Decision decision, Act act, Optional<Standing> before, Evidence evidence) {
        AlertKey key = decision.key();
        List<String> cited = new ArrayList<>(List.of(act.id().toString()));
        List<Observation> reports = evidence.behind(key);
        cited.addAll(Evidence.cited(reports));
        String alert = before.map(Standing::alert).orElseGet(() -> key.alertRaisedAt(tick));
        return new Decided(tick, decision, alert, because.byHand(tick, decision, act), List.copyOf(cited),
                book.legalBasis(key, tick),
                book.hash(), evidence.classification(key), Optional.of(ByHand.of(act)));
    }

    private String risen(Instant tick, Decision decision, Evidence evidence) {
        AlertKey key = decision.key();
        Optional<Criterion> row = book.criterion(key, tick);
        Optional<Measure> measure = evidence.measure(key);
        return row.isPresent() && measure.isPresent()
                ? because.risen(tick, decision, row.get(), measure.get())
                : because.risen(tick, decision, evidence.findings(key));
    }
}
