package id.kentongan.reasoning.book;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.KieBase;

/** All rule files of one version, checked and compiled. Immutable. */
public final class RuleBook {

    /**
     * Reads, checks and compiles every file of a rules directory.
     *
     * @throws RuleBookRefused if anything is wrong that keeps a book out of force; it carries all problems, not the first
     */
    public static RuleBook read(Path directory) {
        throw new UnsupportedOperationException();
    }

    /** SHA-256 over names and contents of the rule files, in hexadecimal. */
    public String hash() {
        throw new UnsupportedOperationException();
    }

    /** What is not wrong but unfinished: missing scenarios, guides, coverage. */
    public List<Problem> warnings() {
        throw new UnsupportedOperationException();
    }

    public List<Law> laws() {
        throw new UnsupportedOperationException();
    }

    public Map<String, Indicator> indicators() {
        throw new UnsupportedOperationException();
    }

    public Map<String, SourceRow> sources() {
        throw new UnsupportedOperationException();
    }

    /** All dated rows, past and future ones included, in the order of the file. */
    public List<Criterion> criteria() {
        throw new UnsupportedOperationException();
    }

    public Map<String, Policy> policies() {
        throw new UnsupportedOperationException();
    }

    public List<CalendarRow> calendar() {
        throw new UnsupportedOperationException();
    }

    /** The row that judges this concern at the moment, if one is in force. */
    public Optional<Criterion> criterion(AlertKey key, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** How long the concern must stay calm before each step down: by its policy, its row in force, or the last row that was. */
    public Duration hold(AlertKey key, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Articles on which a decision about this concern rests. */
    public List<String> legalBasis(AlertKey key, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** The compiled core rules and the policies of one province. */
    public KieBase provincial() {
        throw new UnsupportedOperationException();
    }

    /** The compiled core rules and the policies that look across provinces. */
    public KieBase national() {
        throw new UnsupportedOperationException();
    }
}
