package id.kentongan.audit;

import id.kentongan.facts.Text;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Goes through the whole chain and says where it was altered first, if it was. */
public final class Verification {
    private static final int PAGE = 1_000;

    private final AuditTable table;
    private final AuditKey key;
    private final Tip tip;

    Verification(AuditTable table, AuditKey key, Tip tip) {
        this.table = table;
        this.key = key;
        this.tip = tip;
    }

    /**
     * @param entries rows up to the fault, or all
     * @param fault the first one; absent where the chain is whole
     */
    public record Verdict(long entries, Optional<String> fault) {
        static Verdict broken(long whole, String fault, Object... members) {
            return new Verdict(whole, Optional.of(Text.of(fault, members)));
        }
    }

    Verdict verdict() throws IOException {
        Optional<Checkpoint> newest = tip.read();
        Deque<Checkpoint> points = new ArrayDeque<>(table.checkpoints());
        if (newest.isEmpty() && (tip.exists() || !points.isEmpty())) {
            return Verdict.broken(0, "Berkas %s hilang atau rusak, sehingga tidak dapat dikatakan apakah ujung jejak terpotong.",
                    tip.file().getFileName());
        }
        newest.ifPresent(point -> {
            if (points.isEmpty() || points.peekLast().seq() < point.seq()) {
                points.addLast(point);
            }
        });
        if (newest.isPresent() && points.peekLast().seq() > newest.get().seq()) {
            return Verdict.broken(0, "Berkas %s lebih tua daripada jejaknya.", tip.file().getFileName());
        }
        return along(points);
    }

    private Verdict along(Deque<Checkpoint> points) {
        long whole = 0;
        String previous = AuditEntry.BEGINNING;
        for (List<AuditEntry> page = table.after(0, PAGE); !page.isEmpty(); page = table.after(whole, PAGE)) {
            for (AuditEntry entry : page) {
                if (entry.seq() != whole + 1) {
                    return Verdict.broken(whole, "Baris %d hilang.", whole + 1);
                }
                if (!entry.follows(previous)) {
                    return Verdict.broken(whole, "Baris %d diubah, atau yang di depannya.", entry.seq());
                }
                if (!points.isEmpty() && points.peekFirst().seq() == entry.seq()
                        && !confirmed(points.removeFirst(), entry)) {
                    return Verdict.broken(whole, "Baris %d tidak sesuai dengan tanda tangannya: jejak ditulis ulang.",
                            entry.seq());
                }
                previous = entry.hash();
                whole = entry.seq();
            }
        }
        return points.isEmpty()
                ? new Verdict(whole, Optional.empty())
                : Verdict.broken(whole, "Ujung jejak terpotong: baris %d pernah ada.", points.peekLast().seq());
    }

    private boolean confirmed(Checkpoint point, AuditEntry entry) {
        return point.hash().equals(entry.hash()) && point.genuine(key);
    }
}
