package id.kentongan.audit;

import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody who can write to the database, and has neither the key nor the file of the newest checkpoint, might do to the audit. */
final class Alteration {
    private static final List<String> FIELDS = List.of("actor", "act", "subject", "state_before", "state_after", "reason",
            "hash");

    private final JdbcTemplate jdbc;
    private final Random random;
    private final int rows;

    Alteration(JdbcTemplate jdbc, Random random, int rows) {
        this.jdbc = jdbc;
        this.random = random;
        this.rows = rows;
    }

    /** @return what was done */
    String make() {
        int row = 1 + random.nextInt(rows);
        return switch (random.nextInt(7)) {
            case 0 -> flipped(row);
            case 1 -> deleted(row);
            case 2 -> swapped(row);
            case 3 -> truncated(row, random.nextBoolean());
            case 4 -> hashedAnew(row, random.nextBoolean());
            case 5 -> moved(row);
            default -> inserted();
        };
    }

    private String flipped(int row) {
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        jdbc.update("UPDATE audit SET " + field + " = " + field + " || 'x' WHERE seq = ? AND LENGTH(" + field + ") < 30", row);
        jdbc.update("UPDATE audit SET " + field + " = 'y' WHERE seq = ? AND LENGTH(" + field + ") >= 30", row);
        return field + " of " + row;
    }

    private String moved(int row) {
        jdbc.update("UPDATE audit SET at = at - INTERVAL '1' SECOND WHERE seq = ?", row);
        return "time of " + row;
    }

    private String deleted(int row) {
        jdbc.update("DELETE FROM audit WHERE seq = ?", row);
        if (random.nextBoolean()) {
            jdbc.update("UPDATE audit SET seq = -seq WHERE seq > ?", row);
            jdbc.update("UPDATE audit SET seq = -seq - 1 WHERE seq < 0");
        }
        return "without " + row;
    }

    private String swapped(int row) {
        int other = row == rows ? 1 : row + 1;
        jdbc.update("UPDATE audit SET seq = -1 WHERE seq = ?", row);
        jdbc.update("UPDATE audit SET seq = ? WHERE seq = ?", row, other);
        jdbc.update("UPDATE audit SET seq = ? WHERE seq = -1", other);
        return row + " and " + other + " swapped";
    }

    private String truncated(int row, boolean withItsCheckpoints) {
        jdbc.update("DELETE FROM audit WHERE seq >= ?", row);
        if (withItsCheckpoints) {
            jdbc.update("DELETE FROM audit_checkpoint WHERE seq >= ?", row);
        }
        return "cut off from " + row;
    }

    /** The hashes fit again; only what was signed tells. */
    private String hashedAnew(int row, boolean withoutCheckpoints) {
        AuditTable table = new AuditTable(jdbc);
        List<AuditEntry> tail = table.after(row - 1L, rows);
        String previous = row == 1 ? AuditEntry.BEGINNING : table.after(row - 2L, 1).get(0).hash();
        jdbc.update("DELETE FROM audit WHERE seq >= ?", row);
        for (AuditEntry entry : tail) {
            Trace deed = entry.seq() == row ? Trace.of("orang lain", AuditedAct.SIGNED_IN, "orang lain") : entry.deed();
            AuditEntry forged = AuditEntry.after(previous, entry.seq(), entry.at(), deed);
            table.write(forged);
            previous = forged.hash();
        }
        if (withoutCheckpoints) {
            jdbc.update("DELETE FROM audit_checkpoint");
        }
        return "written anew from " + row;
    }

    private String inserted() {
        AuditTable table = new AuditTable(jdbc);
        AuditEntry last = table.last().orElseThrow();
        table.write(new AuditEntry(last.seq() + 1, last.at(), last.deed(), last.hash()));
        return "one more at the end";
    }
}
