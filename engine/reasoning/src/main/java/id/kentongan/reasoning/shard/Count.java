package id.kentongan.reasoning.shard;

import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.duty.Duties;
import id.kentongan.reasoning.measure.Measures;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.measure.Telling;
import id.kentongan.reasoning.site.Site;
import id.kentongan.reasoning.site.Sites;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import java.time.Instant;
import java.util.Optional;

/** All that is counted from reports under one way of counting: it is kept, or thrown away and counted anew, as a whole. */
record Count(Agenda agenda, Sites sites, Measures measures, Duties duties, Past past) {

    /** Moves to the tick whoever waits for a moment that has come. */
    void wakeAllBy(Instant tick) {
        agenda.wakeAllBy(Nanos.of(tick));
    }

    static Count of(RuleBook book, Surroundings around, Telling telling) {
        Scope scope = around.scope();
        Agenda agenda = new Agenda();
        Sites sites = scope.sites();
        return new Count(agenda, sites,
                new Measures(scope.rows(book), Lettered.of(book).letters(), sites, agenda, around.past(), telling),
                around.duties().map(turns -> Duties.recalling(turns, sites, agenda)).orElseGet(
                        () -> new Duties(scope.duties(book), book.enrolments(), around.beginning(), sites, agenda)),
                around.past());
    }

    void accept(Observation report, boolean counts) {
        Optional<Site> at = sites.of(report.region());
        measures.accept(report, at, counts);
        duties.accept(report, at, counts, past);
    }
}
