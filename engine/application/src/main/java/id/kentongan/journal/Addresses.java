package id.kentongan.journal;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * To which shards the entries of the journal go. Asked in the order of receipt, under the lock of receipt; the answers are written in the
 * transaction of the entries. While one book follows another, entries go wherever either sends them: a shard that gets more than it needs
 * decides the same.
 */
@Component
public class Addresses {
    /** Among the last places of all; where one was sent to anyone, so was everything before. */
    private static final String SENT = "SELECT MAX(s.seq) FROM progress p JOIN journal_shard s ON s.shard = p.shard "
            + "AND s.seq > (SELECT MAX(seq) - 100 FROM journal)";
    /** Looks through all of them. */
    private static final String LAST = "SELECT COALESCE(MAX(last), -1) FROM (SELECT (SELECT MAX(s.seq) FROM journal_shard s "
            + "WHERE s.shard = p.shard) AS last FROM progress p) AS sent";
    private static final String CORRECTED = """
            SELECT DISTINCT j.source, j.id, h.highest, j.region
            FROM (SELECT c.source, c.id, MAX(c.revision) AS highest FROM journal_rare r JOIN journal c ON c.seq = r.seq
              WHERE r.what = 'REVISION' AND r.seq <= ? GROUP BY c.source, c.id) h
            JOIN journal j ON j.source = h.source AND j.id = h.id AND j.seq <= ?""";
    private static final String WRITE = "INSERT INTO journal_shard (seq, shard, role) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String ENROL = "INSERT INTO progress (shard, tick, seq) VALUES (?, ?, 0) ON CONFLICT DO NOTHING";
    private static final int PAGE = 2_000;

    private final JdbcTemplate jdbc;
    private final Past past;
    private final Mandate mandate;
    private final TransactionTemplate transaction;
    /** The books under which entries are sent, by hash, each with what it remembers of corrections. */
    private final Map<String, Address> asked = new LinkedHashMap<>();
    private volatile List<RuleBook> books = List.of();

    Addresses(JdbcTemplate jdbc, JournalPast past, Mandate mandate, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.mandate = mandate;
        this.transaction = new TransactionTemplate(transactions);
        this.past = past;
    }

    /**
     * Goes on under the book that is in force, at start. Entries that were kept before there were addresses get theirs now; if that is broken
     * off, the next start goes on from there.
     */
    synchronized void begin(RuleBook inForce) {
        books = List.of(inForce);
        enrol(inForce);
        page(remember(), asked.get(inForce.hash())::of);
    }

    /** How far the nation was told what nobody sent it before, and by what. */
    record Told(Address address, long reached) {}

    /**
     * Tells the nation what a book will ask for and nobody sent it before; takes long, and need not be under the lock of receipt.
     *
     * @return absent where it asks for nothing more
     */
    Optional<Told> tell(RuleBook next) {
        return books.stream().anyMatch(before -> Address.asksNoMore(before, next))
                ? Optional.empty()
                : Optional.of(further(new Told(new Address(next, past), -1)));
    }

    private Told further(Told told) {
        return new Told(told.address, page(told.reached, entry -> {
            Map<Scope, Role> to = new HashMap<>(told.address.of(entry));
            to.keySet().retainAll(List.of(Scope.NATION));
            return to;
        }));
    }

    /**
     * Adds a book that will be in force, or is again.
     *
     * @param told what {@link #tell} gave; the rest is told now
     */
    synchronized void add(RuleBook next, Optional<Told> told) {
        if (books.stream().anyMatch(before -> before.hash().equals(next.hash()))) {
            return;
        }
        enrol(next);
        boolean knownToAll = books.stream().anyMatch(before -> Address.asksNoMore(before, next));
        // Where the book that asked for as much was given up meanwhile, all is told now.
        Optional<Told> all = told.or(() -> knownToAll ? Optional.empty() : Optional.of(new Told(new Address(next, past), -1)))
                .map(this::further);
        List<RuleBook> more = new ArrayList<>(books);
        more.add(next);
        books = List.copyOf(more);
        asked.values().stream().findFirst().ifPresent(
                known -> asked.put(next.hash(), all.map(Told::address).orElseGet(() -> known.copyUnder(next))));
    }

    /** Goes on under some of the books alone. */
    synchronized void only(List<RuleBook> still) {
        books = List.copyOf(still);
        asked.keySet().retainAll(still.stream().map(RuleBook::hash).toList());
    }

    /** Addresses are looked up shard by shard: each has its progress before anything is sent to it, though it has judged nothing yet. */
    private void enrol(RuleBook book) {
        OffsetDateTime never = Instant.EPOCH.atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(ENROL, Scope.shards(book.regions()).stream().map(shard -> new Object[]{shard.name(), never}).toList());
    }

    private long page(long after, Function<JournalEntry, Map<Scope, Role>> address) {
        long reached = after;
        List<Recorded> page;
        do {
            page = jdbc.query("SELECT seq, " + JournalRow.COLUMNS + " FROM journal WHERE seq > ? ORDER BY seq LIMIT ?",
                    (row, at) -> new Recorded(row.getLong("seq"), JournalRow.read(row)), reached, PAGE);
            List<Addressed> addressed = page.stream()
                    .map(one -> new Addressed(one.seq(), one.entry(), address.apply(one.entry())))
                    .toList();
            transaction.executeWithoutResult(status -> {
                mandate.check();
                insert(addressed);
            });
            reached = page.isEmpty() ? reached : page.get(page.size() - 1).seq();
        } while (page.size() == PAGE);
        return reached;
    }

    /**
     * Addresses new entries and writes where they go; belongs to their transaction.
     *
     * @return them in the order of their places
     */
    synchronized List<Addressed> write(List<Recorded> fresh) {
        if (asked.isEmpty()) {
            remember();
        }
        List<Addressed> sent = new ArrayList<>(fresh.stream().sorted(Comparator.comparing(Recorded::entry, JournalEntry.ARRIVAL))
                .map(one -> new Addressed(one.seq(), one.entry(), of(one.entry()))).toList());
        insert(sent);
        sent.sort(Comparator.comparing(Addressed::seq));
        return sent;
    }

    private Map<Scope, Role> of(JournalEntry entry) {
        if (asked.size() == 1) {
            return asked.values().iterator().next().of(entry);
        }
        Map<Scope, Role> to = new HashMap<>();
        asked.values().forEach(address -> to.putAll(address.of(entry)));
        return to;
    }

    /** What was asked about entries that were not kept after all is forgotten with them. */
    synchronized void rolledBack() {
        asked.clear();
    }

    /**
     * @return the place up to which everything is addressed
     * @throws IllegalStateException before any book has been given
     */
    private long remember() {
        if (books.isEmpty()) {
            throw new IllegalStateException("Nobody may be sent anything before a rule book says who asks for what.");
        }
        long last = Optional.ofNullable(jdbc.queryForObject(SENT, Long.class)).orElseGet(() -> number(LAST));
        Map<Lineage, List<Scope>> corrected = new LinkedHashMap<>();
        jdbc.query(CORRECTED, row -> {
            Lineage lineage = new Lineage(row.getString("source"), row.getString("id"), row.getInt("highest"));
            corrected.computeIfAbsent(lineage, none -> new ArrayList<>(List.of(Scope.NATION)))
                    .add(Scope.province(RegionCode.of(row.getString("region"))));
        }, last, last);
        books.forEach(book -> asked.put(book.hash(), remembering(book, corrected)));
        return last;
    }

    private Address remembering(RuleBook book, Map<Lineage, List<Scope>> corrected) {
        Address address = new Address(book, past);
        corrected.forEach((lineage, scopes) -> address.remember(lineage.source, lineage.id, lineage.highest, Set.copyOf(scopes)));
        return address;
    }

    private record Lineage(String source, String id, int highest) {}

    private void insert(List<Addressed> addressed) {
        List<Object[]> rows = new ArrayList<>(addressed.size() * 2);
        addressed.forEach(one -> one.to().forEach((shard, role) -> rows.add(new Object[]{one.seq(), shard.name(), role.name()})));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(WRITE, rows);
        }
    }

    private long number(String query) {
        Long number = jdbc.queryForObject(query, Long.class);
        return number == null ? -1 : number;
    }
}
