package id.kentongan.alert;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.decided.Decided;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Peringatan: one concern in one region, from the moment it was raised until it is calm again. It guards its own story. */
@Entity
@Table(name = "alert")
public class Alert {
    @Id
    private String id;

    private String code;
    private String region;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Level highest;

    @Enumerated(EnumType.STRING)
    private Classification classification;

    private Instant raisedAt;
    private Instant changedAt;

    @Nullable
    private Instant closedAt;

    private String because;

    /** Absent until it is stored for the first time. */
    @Version
    @Nullable
    private Long version;

    @OneToMany(mappedBy = "alert", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<AlertChange> history = new ArrayList<>();

    /** For JPA. */
    protected Alert() {}

    private Alert(Decided raised, AlertKey key) {
        this.id = raised.alert();
        this.code = key.code();
        this.region = key.region().dotted();
        this.kind = key.kind();
        this.level = Level.HIJAU;
        this.highest = Level.HIJAU;
        this.classification = Classification.BIASA;
        this.raisedAt = raised.at();
    }

    /** A new alert. {@code number} is the place of the decision among all decisions. */
    static Alert raise(long number, Decided raised) {
        Alert alert = new Alert(raised, raised.decision().key());
        alert.goUp(number, raised);
        return alert;
    }

    /** Follows one decision about an open alert, by rules or by a person. */
    void follow(long number, Decided decided) {
        Decision decision = decided.decision();
        if (decision instanceof Decision.Escalate) {
            escalate(number, decided);
        } else if (decision instanceof Decision.Deescalate) {
            deescalate(number, decided);
        } else if (decision instanceof Decision.Clear) {
            clear(number, decided);
        } else {
            throw new IllegalStateException(Text.of("Alert %s was raised at %s; it cannot be raised again.", id, raisedAt));
        }
    }

    private void escalate(long number, Decided decided) {
        guard(decided);
        goUp(number, decided);
    }

    private void deescalate(long number, Decided decided) {
        guard(decided);
        Level to = decided.decision().to();
        if (to != level.oneDown() || to == Level.HIJAU) {
            throw new IllegalStateException(
                    Text.of("Alert %s stands at %s; it cannot come down to %s and stay open.", id, level, to));
        }
        step(number, to, decided);
    }

    private void clear(long number, Decided decided) {
        guard(decided);
        if (level != Level.KUNING && decided.byHand().isEmpty()) {
            throw new IllegalStateException(Text.of("Alert %s stands at %s; only KUNING can be cleared by rules.", id, level));
        }
        closedAt = decided.at();
        step(number, Level.HIJAU, decided);
    }

    private void goUp(long number, Decided decided) {
        Level to = decided.decision().to();
        if (!to.above(level)) {
            throw new IllegalStateException(Text.of("Alert %s stands at %s; %s is not higher.", id, level, to));
        }
        step(number, to, decided);
        highest = to.above(highest) ? to : highest;
    }

    private void guard(Decided decided) {
        if (closedAt != null) {
            throw new IllegalStateException(
                    Text.of("Alert %s was cleared at %s; %s comes too late.", id, closedAt, decided.decision().verb()));
        }
        if (decided.decision().from() != level) {
            throw new IllegalStateException(Text.of("Alert %s stands at %s, not at %s.", id, level, decided.decision().from()));
        }
        if (decided.at().isBefore(changedAt)) {
            throw new IllegalStateException(
                    Text.of("Alert %s changed at %s; a decision of %s is older.", id, changedAt, decided.at()));
        }
    }

    private void step(long number, Level to, Decided decided) {
        Classification secrecy = level.above(to) ? higher(undone(to), decided.classification()) : decided.classification();
        history.add(new AlertChange(this, number, history.size() + 1, decided, secrecy));
        classification = higher(classification, secrecy);
        level = to;
        changedAt = decided.at();
        because = decided.because();
    }

    /** A step down is as secret as the steps that it undoes. */
    private Classification undone(Level to) {
        Classification undone = Classification.BIASA;
        for (Level left = level; left.above(to); left = left.oneDown()) {
            undone = higher(undone, reached(left));
        }
        return undone;
    }

    /** How secret it is that it came to this level. */
    private Classification reached(Level reached) {
        return history.stream().filter(change -> reached.above(change.from()) && change.to().atLeast(reached))
                .reduce((earlier, later) -> later).map(AlertChange::classification).orElse(Classification.SANGAT_RAHASIA);
    }

    private static Classification higher(Classification one, Classification other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Public id, the same in replay and live. */
    public String id() {
        return id;
    }

    public AlertKey key() {
        return new AlertKey(code, RegionCode.of(region), kind);
    }

    /** HIJAU once it is closed. */
    public Level level() {
        return level;
    }

    /** The highest level it ever had. */
    public Level highest() {
        return highest;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** As high as its highest evidence, past evidence included. */
    public Classification classification() {
        return classification;
    }

    /** When its level changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The sentence of the latest decision. */
    public String because() {
        return because;
    }

    /** How secret the latest decision about it is. */
    Classification secrecy() {
        return history.get(history.size() - 1).classification();
    }

    /** How many decisions there were about it. */
    int steps() {
        return history.size();
    }

    /** Every decision about it, oldest first. Read inside a transaction. */
    public List<AlertChange> history() {
        return List.copyOf(history);
    }
}
