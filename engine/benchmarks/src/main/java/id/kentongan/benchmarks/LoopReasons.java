package id.kentongan.benchmarks;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.explain.Because;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.explain.Evidence;
import id.kentongan.reasoning.book.RuleBook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that explains a decision, for those of the plain loop: the sentence in the words of the product, the evidence, the articles. */
final class LoopReasons {
    private static final Comparator<Observation> OLDEST_FIRST = Comparator.comparing((Observation report) -> report.occurredAt())
            .thenComparing(report -> report.id().lineage());

    private final RuleBook book;
    private final Because because;

    LoopReasons(RuleBook book) {
        this.book = book;
        because = new Because(book, book.regions());
    }

    /** To be asked while the cell still stands as it was. */
    Decided of(Instant at, Decision decision, LoopCell cell, Measure measure) {
        List<Observation> reports = sorted(cell.evidence(at));
        String sentence = decision.to().above(decision.from())
                ? because.risen(at, decision, cell.row, measure)
                : because.fallen(at, decision, cell.standing(), Optional.of(measure), Optional.empty());
        sentence += Because.notCounted(sorted(cell.copies(at)));
        String alert = decision instanceof Decision.Raise ? cell.key.alertRaisedAt(at) : cell.standing().alert();
        return new Decided(at, decision, alert, sentence + Evidence.shortened(reports), Evidence.cited(reports),
                book.legalBasis(cell.key, at), book.hash(), highest(reports));
    }

    private static Classification highest(List<Observation> reports) {
        return reports.stream().map(Observation::classification).max(Comparator.naturalOrder()).orElse(Classification.BIASA);
    }

    private static List<Observation> sorted(List<Observation> reports) {
        return reports.stream().sorted(OLDEST_FIRST).toList();
    }
}
