package id.kentongan.intake;

import id.kentongan.adapters.Reading;
import id.kentongan.facts.Act;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether an entry fits the journal's columns, whoever read it. Adapters check meaning; this checks only size and time. */
final class Fit {
    private static final int LONGEST_TEXT = 20_000;
    private static final BigDecimal LARGEST = new BigDecimal("1e40");
    private static final int FINEST_SCALE = 40;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private Fit() {}

    /** What does not fit, if anything, said to the sender. */
    static Optional<Reading.Refused> misfit(Reading.Understood understood, Instant receivedAt) {
        Check check = new Check(understood.line());
        JournalEntry entry = understood.entry();
        check.length("source", entry.id().source(), 60);
        check.length("id", entry.id().id(), 200);
        check.that(!entry.occurredAt().isBefore(EARLIEST), "occurredAt", entry.occurredAt(),
                () -> "Tulis waktu sesudah tahun 1900.");
        if (entry instanceof Observation report) {
            fits(check, report, receivedAt);
        } else if (entry instanceof Act act) {
            check.length("criterion", act.key().code(), 60);
            check.length("alert", act.alert().orElse(""), 120);
            check.length("reason", act.reason(), LONGEST_TEXT);
            act.deed().payload().forEach((name, value) -> check.length("payload." + name, value, 200));
        }
        return check.first;
    }

    private static void fits(Check check, Observation report, Instant receivedAt) {
        check.length("indicator", report.indicator(), 60);
        check.length("origin", report.origin(), 300);
        check.length("text", report.text(), LONGEST_TEXT);
        BigDecimal value = report.value();
        check.that(value.signum() >= 0 && value.compareTo(LARGEST) < 0 && value.stripTrailingZeros().scale() <= FINEST_SCALE,
                "value", value, () -> "Tulis bilangan desimal yang tidak negatif, paling banyak 30 angka penting.");
        check.that(!report.occurredAt().isAfter(receivedAt.plus(Observation.LARGEST_LEAD)), "occurredAt", report.occurredAt(),
                () -> "Waktu kejadian lebih dari 24 jam sesudah laporan diterima (" + receivedAt
                        + "). Periksa tanggal dan zona waktunya.");
    }

    /** The entry with its time of receipt, both times in whole microseconds as the journal holds them. */
    static JournalEntry stamped(JournalEntry entry, Instant receivedAt) {
        return entry.receivedAt(receivedAt).occurredAt(entry.occurredAt().truncatedTo(ChronoUnit.MICROS));
    }

    static String cut(String text, int longest) {
        String clean = text.replace("\u0000", "\uFFFD");
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }

    private static final class Check {
        private final int line;
        private Optional<Reading.Refused> first = Optional.empty();

        Check(int line) {
            this.line = line;
        }

        void length(String field, String text, int longest) {
            that(text.length() <= longest, field, text,
                    () -> Text.of("Paling panjang %s huruf; ini %s. Persingkat.", longest, text.length()));
            that(text.indexOf('\u0000') < 0, field, text, () -> "Berisi huruf nol (U+0000). Hapus huruf itu.");
        }

        void that(boolean fits, String field, Object given, Supplier<String> remedy) {
            if (!fits && first.isEmpty()) {
                String shown = cut(String.valueOf(given), 200);
                first = Optional.of(new Reading.Refused(line, field, shown, remedy.get(), shown));
            }
        }
    }
}
