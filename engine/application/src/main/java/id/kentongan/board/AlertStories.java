package id.kentongan.board;

import id.kentongan.access.Sight;
import id.kentongan.alert.SeenAlert;
import id.kentongan.alert.SeenAlerts;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Observation;
import id.kentongan.journal.Journal;
import id.kentongan.reasoning.book.Indicator;
import id.kentongan.reasoning.book.Policy;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.rulebook.Books;
import id.kentongan.watch.Watch;
import id.kentongan.why.Hindsight;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells why an alert stands: its evidence, its rule, its articles and what was done. */
@Component
public class AlertStories {
    private final SeenAlerts alerts;
    private final Journal journal;
    private final ActRecord acts;
    private final Books books;
    private final Supplier<Regions> regions;
    private final Watch watch;
    private final Hindsight hindsight;

    AlertStories(SeenAlerts alerts, Journal journal, ActRecord acts, Books books, Supplier<Regions> regions, Watch watch,
            Hindsight hindsight) {
        this.watch = watch;
        this.hindsight = hindsight;
        this.alerts = alerts;
        this.journal = journal;
        this.acts = acts;
        this.books = books;
        this.regions = regions;
    }

    /**
     * The story of one alert; none where it does not exist or the reader may not know of it, and nobody can tell which.
     *
     * @param account of the reader, who is told of his own acts whatever else he may read
     */
    public Optional<AlertStory> story(String id, Sight reader, String account) {
        return alerts.find(id, reader).map(alert -> tell(alert, reader, account));
    }

    /** The name of a criterion or policy, as of a moment; its code where the book no longer has it. */
    public String name(AlertKey key, Instant at) {
        RuleBook book = books.current();
        return Optional.ofNullable(book.policies().get(key.code())).map(Policy::name)
                .or(() -> book.criterion(key, at).map(Criterion::name)).or(() -> book.criteria().stream()
                        .filter(row -> row.code().equals(key.code())).findFirst().map(Criterion::name))
                .orElse(key.code());
    }

    private AlertStory tell(SeenAlert alert, Sight reader, String account) {
        RuleBook book = books.current();
        AlertKey key = alert.key();
        Decided latest = alert.latest();
        Optional<Why> now = now(alert, reader.clearance());
        return new AlertStory(alert, name(key, alert.changedAt()), regions.get().fullName(key.region()),
                book.criterion(key, alert.changedAt()), Optional.ofNullable(book.policies().get(key.code())),
                evidence(alert.told() ? alert.restsOn() : now.map(Why::evidence).orElse(List.of()), book, reader),
                latest.legalBasis().stream().map(citation -> article(citation, book)).toList(),
                acts.of(alert, reader.clearance(), account), now);
    }

    /**
     * What was decided last stands in the history; since then more may have come, and a red may lack only a second source. Where more is
     * counted than may be read, it is counted again without that.
     */
    private Optional<Why> now(SeenAlert alert, Classification clearance) {
        if (alert.closedAt().isPresent()) {
            return Optional.empty();
        }
        return books.current().policies().containsKey(alert.key().code())
                ? hindsight.now(alert.key(), clearance)
                : watch.ask(sight -> sight.measured(alert.key()))
                        .filter(why -> why.classification().compareTo(clearance) <= 0)
                        .or(() -> hindsight.now(alert.key(), clearance));
    }

    private List<Cited> evidence(List<String> references, RuleBook book, Sight reader) {
        return references.stream().flatMap(reference -> report(reference)
                .filter(report -> report.classification().compareTo(reader.clearance()) <= 0)
                .map(report -> cited(reference, reader.holds(report.region()) ? report : report.withoutText(), book)))
                .sorted(Comparator.comparing(cited -> cited.report().occurredAt())).toList();
    }

    private Stream<Observation> report(String reference) {
        int slash = reference.indexOf('/');
        int at = reference.lastIndexOf('@');
        if (slash < 0 || at < slash) {
            return Stream.empty();
        }
        EntryId id = new EntryId(reference.substring(0, slash), reference.substring(slash + 1, at),
                Integer.parseInt(reference.substring(at + 1)));
        return journal.find(id).stream().filter(Observation.class::isInstance).map(Observation.class::cast);
    }

    private Cited cited(String reference, Observation report, RuleBook book) {
        String source = report.id().source();
        Optional<Indicator> indicator = Optional.ofNullable(book.indicators().get(report.indicator()));
        Optional<SourceRow> row = Optional.ofNullable(book.sources().get(source));
        // Nobody vouches for a source that the book no longer has.
        char reliability = row.map(SourceRow::reliability).orElse('F');
        return new Cited(reference, report, report.grade().under(reliability), row.map(SourceRow::name).orElse(source),
                indicator.map(Indicator::name).orElse(report.indicator()), indicator.map(Indicator::unit).orElse(""),
                regions.get().fullName(report.region()));
    }

    private static Article article(String citation, RuleBook book) {
        return book.laws().stream().filter(law -> law.citation().equals(citation)).findFirst()
                .map(law -> new Article(citation, law.content(), law.verification(), law.verifiedIn()))
                .orElse(new Article(citation, "", 'M', ""));
    }
}
