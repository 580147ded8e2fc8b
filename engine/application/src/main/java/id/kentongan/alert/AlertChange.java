package id.kentongan.alert;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import id.kentongan.reasoning.decided.ByHand;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Deed;
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

    private int step;

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

    @Enumerated(EnumType.STRING)
    private Classification classification;

    @Nullable
    private String byEntry;

    @Nullable
    private String byAct;

    @Nullable
    private String byActor;

    @Nullable
    private String byReason;

    /** For JPA. */
    protected AlertChange() {}

    AlertChange(Alert alert, long number, int step, Decided decided, Classification classification) {
        this.alert = alert;
        this.number = number;
        this.step = step;
        this.at = decided.at();
        this.verb = decided.decision().verb();
        this.from = decided.decision().from();
        this.to = decided.decision().to();
        this.because = decided.because();
        this.evidence = TextColumn.joined(decided.evidence());
        this.legalBasis = TextColumn.joined(decided.legalBasis());
        this.ruleBook = decided.ruleBook();
        this.classification = classification;
        decided.byHand().ifPresent(act -> {
            this.byEntry = act.entry();
            this.byAct = act.act().name();
            this.byActor = act.actor();
            this.byReason = act.reason();
        });
    }

    /** Place in the order in which all decisions were made known, from 1 on without gaps; it implies no time. */
    public long number() {
        return number;
    }

    /** Place among the decisions about this alert, from 1 on. */
    public int step() {
        return step;
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
        return TextColumn.split(evidence);
    }

    public List<String> legalBasis() {
        return TextColumn.split(legalBasis);
    }

    /** How secret its sentence and its evidence are. */
    public Classification classification() {
        return classification;
    }

    /** The act of a person that decided it; absent where rules did. */
    public Optional<ByHand> byHand() {
        return Optional.ofNullable(byEntry).map(entry -> new ByHand(entry, Deed.Verb.valueOf(Objects.requireNonNull(byAct)),
                Objects.requireNonNull(byActor), Objects.requireNonNull(byReason)));
    }

    /** Hash of the book that decided. */
    public String ruleBook() {
        return ruleBook;
    }
}
