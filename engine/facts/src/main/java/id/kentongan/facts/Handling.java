package id.kentongan.facts;

import java.time.Instant;

/** Penanganan: what a unit reports to have done about an alert. A human act, kept in the journal so that replay sees it. */
public record Handling(EntryId id, AlertKey alert, Progress progress, String unit, Instant occurredAt, Instant receivedAt,
        String text) implements JournalEntry {

    /** How far the unit says it has come. */
    public enum Progress {
        DIMULAI, SELESAI
    }

    public boolean finished() {
        return progress == Progress.SELESAI;
    }

    @Override
    public Handling occurredAt(Instant moment) {
        return new Handling(id, alert, progress, unit, moment, receivedAt, text);
    }

    @Override
    public Handling receivedAt(Instant moment) {
        return new Handling(id, alert, progress, unit, occurredAt, moment, text);
    }
}
