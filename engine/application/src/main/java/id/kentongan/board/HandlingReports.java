package id.kentongan.board;

import id.kentongan.adapters.Reading;
import id.kentongan.alert.Alert;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Handling;
import id.kentongan.intake.Intake;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.intake.Sender;
import id.kentongan.journal.Way;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes what an official reports to have been done. It becomes a journal entry like any report, so that replay sees it. */
@Component
public class HandlingReports {
    private final Intake intake;
    private final Clock clock;

    HandlingReports(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /** What became of it. */
    public record Taken(Handling handling, Acknowledgement receipt) {}

    /**
     * Keeps one act; durable when it returns.
     *
     * @param by name of the user; stands as the source of the entry, so that every act can be attributed
     */
    public Taken take(Alert alert, Handling.Progress progress, String unit, String text, String by, Way way) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        EntryId id = new EntryId("pengguna:" + by, UUID.randomUUID().toString(), 0);
        Handling handling = new Handling(id, alert.key(), progress, unit.strip(), now, now, text.strip());
        return new Taken(handling, intake.take(List.of(new Reading.Understood(1, handling)), Sender.acting(by, way)));
    }
}
