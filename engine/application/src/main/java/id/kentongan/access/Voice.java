package id.kentongan.access;

import id.kentongan.adapters.Edition;
import id.kentongan.adapters.Reading;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import java.util.Collection;
import java.util.Optional;

/** Whom an account may speak for, and where. */
public record Voice(String account, Bodies sources, Territory regions) {

    /** Of what the program itself says, or an official through a door of its own. */
    public static Voice unbounded(String account) {
        return new Voice(account, Bodies.ALL, Territory.WHOLE);
    }

    /** What stands against a line, said to its sender. */
    public Optional<Reading.Refused> refusal(Reading.Understood line) {
        JournalEntry entry = line.entry();
        if (!sources.holds(entry.id().source())) {
            return refused(line, "source", entry.id().source(),
                    Text.of("Akun \"%s\" tidak berwenang mengirim laporan sumber ini; wewenangnya: %s.", account,
                            listed(sources.codes())));
        }
        return entry instanceof Observation report && !regions.holds(report.region())
                ? refused(line, "region", report.region().dotted(),
                        Text.of("Akun \"%s\" tidak berwenang mengirim laporan wilayah ini; wewenangnya: %s.", account,
                                places()))
                : Optional.empty();
    }

    /**
     * What stands against correcting what was said under the same id: no account takes back a report about a place for which it does not
     * speak. Nothing of that report is told.
     *
     * @param before every revision so far
     */
    public Optional<Reading.Refused> refusal(Reading.Understood line, Collection<? extends JournalEntry> before) {
        return before.stream().anyMatch(entry -> entry instanceof Observation report && !regions.holds(report.region()))
                ? refused(line, "id", line.entry().id().id(),
                        Text.of("id ini milik laporan wilayah lain, di luar wewenang akun \"%s\" (%s). Beri laporan Anda id baru.",
                                account, places()))
                : Optional.empty();
    }

    /**
     * What stands against replacing as a whole what was issued before.
     *
     * @param line the line in which the edition is opened
     */
    public Optional<Reading.Refused> refusal(Edition edition, int line) {
        boolean speaksForAll = sources.holds(edition.source())
                && edition.about().map(regions::holds).orElse(regions.whole());
        return speaksForAll
                ? Optional.empty()
                : Optional.of(new Reading.Refused(line, edition.about().isPresent() ? "region" : "source", edition.work(),
                        Text.of("Akun \"%s\" tidak berwenang menggantikan terbitan ini. Minta admin menambahkannya.", account),
                        edition.work()));
    }

    private String places() {
        return listed(regions.regions().stream().map(RegionCode::dotted).toList())
                + (regions.regions().isEmpty() ? "" : " dan di bawahnya");
    }

    private static String listed(Collection<String> codes) {
        return codes.isEmpty() ? "belum ada" : String.join(", ", codes);
    }

    private static Optional<Reading.Refused> refused(Reading.Understood line, String field, String value, String why) {
        return Optional.of(
                new Reading.Refused(line.line(), field, value, why + (field.equals("id") ? "" : " Minta admin menambahkannya."),
                        line.entry().toString()));
    }
}
