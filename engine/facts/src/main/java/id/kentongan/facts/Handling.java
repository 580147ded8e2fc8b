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

    /** The same act as received at another moment; intake uses it to set the time of receipt. */
    public Handling receivedAt(Instant moment) {
        return new Handling(id, alert, progress, unit, occurredAt, moment, text);
    }
}
