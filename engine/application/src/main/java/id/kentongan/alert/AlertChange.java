package id.kentongan.alert;

import id.kentongan.facts.Level;
import id.kentongan.reasoning.decided.Decided;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** One step in the history of an alert: the decision, whole. Never changed. */
@Entity
@Table(name = "alert_change")
public class AlertChange {
    @Id
    private long number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "alert")
    private Alert alert;

    @Column(name = "decided_at")
    private Instant at;

    private String verb;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_level")
    private Level from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_level")
    private Level to;

    private String because;
    private String evidence;
    private String legalBasis;
    private String ruleBook;

    /** For JPA. */
    protected AlertChange() {}

    AlertChange(Alert alert, long number, Decided decided) {
        this.alert = alert;
        this.number = number;
        this.at = decided.at();
        this.verb = decided.decision().verb();
        this.from = decided.decision().from();
        this.to = decided.decision().to();
        this.because = decided.because();
        this.evidence = Lines.joined(decided.evidence());
        this.legalBasis = Lines.joined(decided.legalBasis());
        this.ruleBook = decided.ruleBook();
    }

    /** Place in the order of all decisions, from 1 on without gaps. */
    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    /** RAISE, ESCALATE, DEESCALATE or CLEAR. */
    public String verb() {
        return verb;
    }

    public Level from() {
        return from;
    }

    public Level to() {
        return to;
    }

    public String because() {
        return because;
    }

    /** Cited as {@code source/id@revision}. */
    public List<String> evidence() {
        return Lines.split(evidence);
    }

    public List<String> legalBasis() {
        return Lines.split(legalBasis);
    }

    /** Hash of the book that decided. */
    public String ruleBook() {
        return ruleBook;
    }
}
