package id.kentongan.journal;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** A journal that takes what is sent again for something new. No component: only asked for by name. */
public class CountingTwice {
    @Bean
    @Primary
    Journal journalCountingTwice(JdbcTemplate jdbc, Addresses addresses, Mandate mandate) {
        return new Journal(jdbc, addresses, mandate) {
            @Override
            Appended append(List<? extends JournalEntry> entries, Submission by) {
                return super.append(entries.stream().map(this::taken).toList(), by);
            }

            private JournalEntry taken(JournalEntry entry) {
                return entry instanceof Observation report && find(entry.id()).isPresent() ? again(report) : entry;
            }
        };
    }

    private static Observation again(Observation report) {
        EntryId id = new EntryId(report.id().source(), report.id().id() + "-lagi", report.id().revision());
        return new Observation(id, report.retracted(), report.indicator(), report.region(), report.value(), report.occurredAt(),
                report.receivedAt(), report.grade(), report.classification(), report.origin(), report.kind(), report.text());
    }
}
