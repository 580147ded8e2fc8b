package id.kentongan.why;

import id.kentongan.rulebook.TickLength;
import id.kentongan.facts.Classification;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Text;
import id.kentongan.journal.Arrived;
import id.kentongan.journal.Journal;
import id.kentongan.journal.JournalPast;
import id.kentongan.reasoning.Course;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Heard;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.reasoning.time.Ticks;
import id.kentongan.rulebook.Books;
import id.kentongan.watch.Hearings;
import id.kentongan.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How a shard would have stood at a moment, had nothing come late of what is known of that moment now. It is judged again, from where it
 * stood before the first late report occurred, with each in its place; where nothing came late, it stood as it was seen to stand.
 */
@Component
@EnableConfigurationProperties({TickLength.class, RetellingBound.class})
public class Afterthought {
    private final Recollection recollection;
    private final Journal journal;
    private final JournalPast past;
    private final Hearings hearings;
    private final Books books;
    private final Watch watch;
    private final Ticks ticks;
    private final Duration tick;
    private final int most;

    Afterthought(Recollection recollection, Journal journal, JournalPast past, Hearings hearings, Books books, Watch watch,
            TickLength length, RetellingBound bound) {
        this.recollection = recollection;
        this.journal = journal;
        this.past = past;
        this.hearings = hearings;
        this.books = books;
        this.watch = watch;
        this.tick = length.tick();
        ticks = new Ticks(tick);
        this.most = bound.mostRetold();
    }

    /** What would have stood, and what would have been heard: of every region of which anything would have been. */
    public record Standpoint(List<Standing> open, Map<RegionCode, Heard> heard) {}

    /**
     * @param at a moment that was judged
     * @param knownAt a later one, not in the future
     * @param clearance only reports that it opens count
     * @return none where nothing of what came later had occurred by then
     * @throws NotJudgedYet where the moment is still to come
     * @throws CannotBeRetold where too much would have to be judged again, or what stood before was not recorded
     */
    public Optional<Standpoint> of(Scope shard, Instant at, Instant knownAt, Classification clearance) {
        Optional<Instant> judged = watch.judged();
        if (judged.filter(last -> !at.isAfter(last)).isEmpty()) {
            throw new NotJudgedYet(at, judged);
        }
        Instant moment = ticks.atOrBefore(at);
        Withholding reader = new Withholding(clearance);
        Past readable = (source, id) -> past.revisions(source, id).stream().filter(reader::passes).toList();
        Retelling retelling = new Retelling(readable, recollection.beginning(books.at(moment)), moment, knownAt);
        long known = journal.placeBy(knownAt);
        List<JournalEntry> late = late(shard, retelling, known, reader);
        return late.stream().<Instant>map(JournalEntry::receivedAt).min(Comparator.naturalOrder()).map(first -> {
            Instant cursor = ticks.atOrAfter(first).minus(tick);
            bound(shard, cursor, known);
            return judged(shard, cursor, mail(shard, cursor, retelling, late, new Withholding(clearance)), retelling, clearance);
        });
    }

    private List<JournalEntry> late(Scope shard, Retelling retelling, long known, Withholding reader) {
        long then = journal.placeBy(retelling.at());
        refuse(journal.sent(shard, then, known, most), "sesudah waktu itu masuk terlalu banyak laporan");
        return journal.to(shard, then, known).map(Arrived::delivery).filter(delivery -> delivery.role() == Role.COUNTS)
                .map(Delivery::entry).filter(reader::passes).flatMap(entry -> retelling.retold(entry).stream()).toList();
    }

    private void bound(Scope shard, Instant cursor, long known) {
        refuse(!hearings.recorded(shard, cursor),
                "keadaan sebelum laporan susulan yang paling awal tidak tercatat");
        refuse(journal.sent(shard, journal.placeBy(cursor), known, most),
                "laporan susulan yang paling awal terjadi terlalu lama sebelumnya");
    }

    /** The whole country took too long. */
    public static CannotBeRetold tooLong() {
        return new CannotBeRetold(
                "Terlalu banyak laporan susulan untuk dinilai lagi sekaligus. Tanyakan satu wilayah dengan region, "
                        + "atau papan yang terlihat pada waktu itu: tanpa knownAt.");
    }

    private static void refuse(boolean indeed, String reason) {
        if (indeed) {
            throw new CannotBeRetold(
                    Text.of("Waktu itu tidak dapat dinilai lagi: %s. Tanyakan knownAt yang lebih dekat dengan at, "
                            + "atau papan yang terlihat pada waktu itu: tanpa knownAt.", reason));
        }
    }

    /** What would have come after the cursor, up to and at the moment. */
    private List<Delivery> mail(Scope shard, Instant cursor, Retelling retelling, List<JournalEntry> late, Withholding reader) {
        Set<String> corrected = late.stream().filter(entry -> entry.id().revision() > 0).map(entry -> entry.id().lineage())
                .collect(Collectors.toSet());
        Function<Delivery, Delivery> inItsPlace = sent -> corrected.contains(sent.entry().id().lineage())
                ? new Delivery(sent.entry(), retelling.outdated(sent.entry()) ? Role.LATE : Role.COUNTS)
                : sent;
        Stream<Delivery> inTime = journal.to(shard, journal.placeBy(cursor), journal.placeBy(retelling.at()))
                .map(Arrived::delivery).filter(sent -> reader.passes(sent.entry()));
        return Stream.concat(inTime, late.stream().map(entry -> new Delivery(entry, Role.COUNTS))).map(inItsPlace)
                .sorted(Comparator.comparing(Delivery::entry, JournalEntry.ARRIVAL)).toList();
    }

    private Standpoint judged(Scope shard, Instant cursor, List<Delivery> mail, Retelling retelling, Classification clearance) {
        try (Reasoning reasoning = recollection.of(shard, cursor, clearance, retelling)) {
            Course course = new Course(reasoning, outcome -> {});
            List<Delivery> left = new ArrayList<>(mail);
            RuleBook book = books.at(cursor);
            Instant before = cursor;
            for (Optional<Instant> change = change(before, retelling.at()); change.isPresent(); change = change(before,
                    retelling.at())) {
                Instant last = change.get().minus(tick);
                List<Delivery> due = left.stream().takeWhile(sent -> !sent.entry().receivedAt().isAfter(last)).toList();
                course.play(due.iterator(), Optional.of(last));
                left.subList(0, due.size()).clear();
                Withholding reader = new Withholding(clearance);
                RuleBook next = books.at(change.get());
                refuse(moves(book, next) || !reasoning.adopt(next, change.get(), () -> Stream.concat(
                        reader.of(recollection.received(shard, cursor)), mail.stream())).isEmpty(),
                        "sesudahnya buku aturan memindahkan peringatan antara provinsi dan nasional");
                book = next;
                before = change.get();
            }
            course.play(left.iterator(), Optional.of(retelling.at()));
            return new Standpoint(List.copyOf(reasoning.open()), byRegion(reasoning.heard()));
        }
    }

    private Optional<Instant> change(Instant after, Instant upTo) {
        return books.nextAfter(after).map(ticks::atOrAfter).filter(change -> !change.isAfter(upTo));
    }

    /** Whether some policy is judged elsewhere from then on. */
    private static boolean moves(RuleBook book, RuleBook next) {
        return book.policies().values().stream().anyMatch(policy -> Optional.ofNullable(next.policies().get(policy.code()))
                .filter(other -> other.national() != policy.national()).isPresent());
    }

    private static Map<RegionCode, Heard> byRegion(Collection<Heard> heard) {
        return heard.stream().collect(Collectors.toMap(Heard::region, Function.identity()));
    }
}
