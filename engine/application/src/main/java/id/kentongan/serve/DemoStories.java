package id.kentongan.serve;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Text;
import id.kentongan.journal.Journal;
import id.kentongan.journal.Receiving;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Lays the stories into an empty journal before anything else starts, as if they had come in day by day; the watch then judges them. */
@Component
@EnableConfigurationProperties(DemoTold.class)
@ConditionalOnProperty("kentongan.demo.stories")
final class DemoStories implements SmartInitializingSingleton {
    private final Journal journal;
    private final Codes codes;
    private final Path stories;
    private final Receiving receiving;

    DemoStories(Journal journal, Receiving receiving, Codes codes, DemoTold told) {
        this.journal = journal;
        this.codes = codes;
        this.stories = Path.of(told.stories());
        this.receiving = receiving;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!journal.holdsReports()) {
            receiving.lay(told());
        }
    }

    private List<JournalEntry> told() {
        List<JournalEntry> told = new ArrayList<>();
        try {
            for (Path file : Demo.files(stories, ".ndjson")) {
                Payload payload = new Payload(file.getFileName().toString(), Files.readAllBytes(file), Instant.EPOCH);
                Interchange.ndjson(codes, Receipt.REPLAY).read(payload).forEach(reading -> told.add(understood(file, reading)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        told.sort(Comparator.comparing(JournalEntry::receivedAt));
        return told;
    }

    private static JournalEntry understood(Path file, Reading reading) {
        if (reading instanceof Reading.Understood line) {
            return line.entry();
        }
        throw new IllegalStateException(Text.of("%s: %s", file.getFileName(), reading));
    }
}
