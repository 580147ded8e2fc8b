package id.kentongan.reasoning.edges;

import id.kentongan.facts.Deed;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A journal written by hand, in the western time of Indonesia, and what the published rules decide on it. */
final class Ledger {
    static final RuleBook BOOK = RuleBook.read(Path.of("../../rules"));
    static final Duration SECOND = Duration.ofSeconds(1);
    private static final ZoneOffset WIB = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

    private final List<JournalEntry> entries = new ArrayList<>();

    /** @param moment month, day, hour and minute of 2024, such as {@code 06-01 08:00} */
    static Instant at(String moment) {
        return LocalDateTime.parse("2024-" + moment.replace(' ', 'T')).toInstant(WIB);
    }

    /** A confirmed report that leaves the letter to its source; it is received when it occurs. */
    Ledger report(String source, String id, String indicator, String region, int value, String moment) {
        return with(observation(new EntryId(source, id, 0), indicator, region, value, at(moment), at(moment)));
    }

    Ledger late(String source, String id, String indicator, String region, int value, Instant occurred, String received) {
        return with(observation(new EntryId(source, id, 0), indicator, region, value, occurred, at(received)));
    }

    Ledger corrected(String source, String id, String indicator, String region, int value, String moment) {
        return with(observation(new EntryId(source, id, 1), indicator, region, value, at(moment), at(moment)));
    }

    /** What was last written, withdrawn. */
    Ledger withdrawn(String moment) {
        Observation last = (Observation) entries.get(entries.size() - 1);
        return with(new Observation(new EntryId(last.id().source(), last.id().id(), 1), true, last.indicator(), last.region(),
                last.value(), last.occurredAt(), at(moment), last.grade(), last.classification(), last.origin(), last.kind(),
                ""));
    }

    /** A copy that nobody can vouch for. */
    Ledger copy(String source, String id, String of, String indicator, String region, int value, String occurred,
            String received) {
        return with(new Observation(new EntryId(source, id, 0), false, indicator, RegionCode.of(region),
                BigDecimal.valueOf(value), at(occurred), at(received), Grade.ofSource(6), Classification.BIASA, of, Kind.ACTUAL,
                ""));
    }

    Ledger finished(String id, int revision, String code, String region, String moment) {
        return with(Act.of(new Handling(new EntryId("KESBANGPOL-KAB", id, revision),
                new AlertKey(code, RegionCode.of(region), Kind.ACTUAL), Handling.Progress.SELESAI, "Polres", at(moment),
                at(moment), "")));
    }

    /** What a person did, to be worded further by {@link #acts}. */
    static Act act(String id, Deed deed, String concern, String moment) {
        int place = concern.indexOf('@');
        AlertKey key = new AlertKey(concern.substring(0, place), RegionCode.of(concern.substring(place + 1)), Kind.ACTUAL);
        return new Act(Act.id("analis", id, 0), false, deed, key, Optional.empty(), "karena " + id, at(moment), at(moment));
    }

    Ledger acts(Act act) {
        return with(act);
    }

    Ledger drill(String id, String indicator, String region, int value, String moment) {
        return with(
                new Observation(new EntryId("POLRES", id, 0), false, indicator, RegionCode.of(region), BigDecimal.valueOf(value),
                        at(moment), at(moment), Grade.ofSource(1), Classification.BIASA, "POLRES/" + id, Kind.EXERCISE, ""));
    }

    Ledger taken(String moment) {
        return with(new BookTaken("uji", at(moment)));
    }

    private Ledger with(JournalEntry entry) {
        entries.add(entry);
        return this;
    }

    private static Observation observation(EntryId id, String indicator, String region, int value, Instant occurred,
            Instant received) {
        return new Observation(id, false, indicator, RegionCode.of(region), BigDecimal.valueOf(value), occurred, received,
                Grade.ofSource(1), Classification.BIASA, id.lineage(), Kind.ACTUAL, "");
    }

    List<JournalEntry> entries() {
        return entries;
    }

    /** What is decided about the concerns named, as {@code 06-01 08:00:00 RAISE KEA-01@35.14 KUNING}. */
    List<String> decided(String until, String... concerns) {
        return decided(BOOK, until, concerns);
    }

    List<String> decided(RuleBook book, String until, String... concerns) {
        return told(sentences(book, until), concerns);
    }

    List<Decided> sentences(RuleBook book, String until) {
        List<Decided> decided = new ArrayList<>();
        Replay.run(book, SECOND, entries, Optional.of(at(until)), decided::add);
        return decided;
    }

    static List<String> told(List<Decided> decided, String... concerns) {
        return decided.stream().filter(one -> List.of(concerns).contains(one.decision().key().toString()))
                .map(one -> "%s %s %s %s".formatted(MINUTES.format(one.at().atOffset(WIB)), one.decision().verb(),
                        one.decision().key(), one.decision().to()))
                .toList();
    }

    /** The published book with one file more. */
    static RuleBook with(String name, String text) {
        Map<String, byte[]> files = new HashMap<>(BOOK.files());
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return RuleBook.read(files);
    }
}
