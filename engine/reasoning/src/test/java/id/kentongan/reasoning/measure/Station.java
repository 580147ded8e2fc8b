package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.site.Sites;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measures of one shard with all they need, fed as a shard feeds them. */
final class Station {
    static final AlertKey PASURUAN = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);

    final Told told = new Told();
    final Measures measures;
    private final Agenda agenda = new Agenda();
    private final Sites sites;
    private final List<JournalEntry> received = new ArrayList<>();

    /** @param province of which it is the shard; empty: of all */
    Station(String province, Map<String, Character> letters, Criterion... rows) {
        sites = new Sites(region -> region.dotted().startsWith(province), RegionLevel.DESA);
        measures = new Measures(List.of(rows), letters, sites, agenda, this::revisions, told);
    }

    Station(Criterion... rows) {
        this("", Map.of(), rows);
    }

    private List<JournalEntry> revisions(String source, String id) {
        return received.stream().filter(entry -> entry.id().source().equals(source) && entry.id().id().equals(id)).toList();
    }

    Station hears(Reports... reports) {
        for (Reports written : reports) {
            Observation report = written.observation();
            boolean late = revisions(report.id().source(), report.id().id()).stream()
                    .anyMatch(other -> other.id().revision() > report.id().revision());
            received.add(report);
            measures.accept(report, sites.of(report.region()), !late);
        }
        return this;
    }

    /** How many reports it has heard. */
    int heard() {
        return received.size();
    }

    Station settles(Instant tick) {
        agenda.wakeAllBy(Nanos.of(tick));
        measures.settle(tick);
        return this;
    }

    Optional<Instant> nextChange() {
        long next = agenda.next();
        return next == Nanos.NEVER ? Optional.empty() : Optional.of(Nanos.instant(next));
    }

    /** The value at a day; {@code -} where there is none. */
    String at(double day) {
        return at(Reports.day(day));
    }

    String at(Instant tick) {
        settles(tick);
        return measures.measure(PASURUAN).filter(Measure::known).map(measure -> measure.value().toPlainString()).orElse("-");
    }

    Measure measure() {
        return measures.measure(PASURUAN).orElseThrow();
    }

    List<String> evidence() {
        return measures.evidence(PASURUAN).stream().map(report -> report.id().toString()).toList();
    }

    List<String> copies() {
        return measures.copies(PASURUAN).stream().map(report -> report.id().toString()).toList();
    }
}
