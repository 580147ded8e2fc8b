package id.kentongan.facts;

import java.time.Instant;

/** Penanganan: what a unit reports to have done about an alert, as rules see the {@link Act} that says so. */
public record Handling(EntryId id, AlertKey alert, Progress progress, String unit, Instant occurredAt, Instant receivedAt,
        String text) {

    /** How far the unit says it has come. */
    public enum Progress {
        DIMULAI, SELESAI
    }

    public boolean finished() {
        return progress == Progress.SELESAI;
    }
}
