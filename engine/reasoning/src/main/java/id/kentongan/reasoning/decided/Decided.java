package id.kentongan.reasoning.decided;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A decision with all that explains it: the public contract's {@code Decision}.
 *
 * @param at the tick
 * @param alert public id of the alert
 * @param because one Indonesian sentence with the numbers
 * @param evidence cited as {@code source/id@revision}
 * @param legalBasis the articles
 * @param ruleBook hash of the book that made it, or that was in force when a person did
 * @param classification the highest of all reports behind it, cited or not
 * @param byHand the act of a person that made it; absent where rules did
 */
public record Decided(Instant at, Decision decision, String alert, String because, List<String> evidence, List<String> legalBasis,
        String ruleBook, Classification classification, Optional<ByHand> byHand) {

    /** One that rules made. */
    public Decided(Instant at, Decision decision, String alert, String because, List<String> evidence, List<String> legalBasis,
            String ruleBook, Classification classification) {
        this(at, decision, alert, because, evidence, legalBasis, ruleBook, classification, Optional.empty());
    }
}
