package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * Years of national reporting, written straight into the tables as receipt would have left them. Of all regions only some report, each
 * day, and every half-year others.
 */
final class LongJournal {
    private static final int HALF_YEAR = 182;
    private static final int TOGETHER = 20_000;

    private final NationalReports reports;
    private final Address address;
    private final LocalDate first;
    private final int oneIn;

    /** @param oneIn of so many regions one reports */
    LongJournal(RuleBook book, Regions regions, LocalDate first, int days, int oneIn) {
        reports = new NationalReports(1, first, days, regions, Optional.empty());
        address = new Address(book, reports);
        this.first = first;
        this.oneIn = oneIn;
    }

    /**
     * Of a database in which nothing stands but that a book was taken up; how many were written. That each came once is seen to at the
     * end: ids in no order, looked up one by one in a growing index, would fill the disk with its former pages.
     */
    long write(Connection database) throws SQLException {
        database.setAutoCommit(false);
        execute(database, "ALTER TABLE journal DROP CONSTRAINT journal_once");
        long written = insert(database);
        execute(database, "ALTER TABLE journal ADD CONSTRAINT journal_once UNIQUE (source, id, revision)");
        return written;
    }

    private static void execute(Connection database, String command) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(command);
        }
        database.commit();
    }

    private long insert(Connection database) throws SQLException {
        try (PreparedStatement unjudged = database.prepareStatement("UPDATE progress SET tick = ?, seq = 0");
                PreparedStatement began = database.prepareStatement("UPDATE journal SET received_at = ?, occurred_at = ?");
                PreparedStatement entry = database
                        .prepareStatement("INSERT INTO journal (seq, source, id, revision, type, region, "
                                + "kind, occurred_at, received_at, remarks, retracted, indicator, amount, reliability, credibility, "
                                + "classification, origin) VALUES (?, ?, ?, ?, 'OBSERVATION', ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement sent = database
                        .prepareStatement("INSERT INTO journal_shard (seq, shard, role) VALUES (?, ?, ?)");
                PreparedStatement correction = database
                        .prepareStatement("INSERT INTO journal_rare (what, seq) VALUES ('REVISION', ?)")) {
            Instant beginning = first.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
            began.setObject(1, beginning.atOffset(ZoneOffset.UTC));
            began.setObject(2, beginning.atOffset(ZoneOffset.UTC));
            began.executeUpdate();
            unjudged.setObject(1, Instant.EPOCH.atOffset(ZoneOffset.UTC));
            unjudged.executeUpdate();
            long seq = 10;
            while (reports.hasNext()) {
                Observation report = reports.next();
                if (reports(report)) {
                    seq++;
                    add(entry, seq, report);
                    add(sent, seq, address.of(report));
                    if (report.id().revision() > 0) {
                        correction.setLong(1, seq);
                        correction.addBatch();
                    }
                    if (seq % TOGETHER == 0) {
                        commit(database, entry, sent, correction);
                    }
                }
            }
            commit(database, entry, sent, correction);
            return seq - 10;
        }
    }

    private boolean reports(Observation report) {
        long half = (report.occurredAt().getEpochSecond() / 86_400 - first.toEpochDay()) / HALF_YEAR;
        return Math.floorMod(report.region().hashCode() * 31L + half * 1_009, oneIn) == 0;
    }

    private static void commit(Connection database, PreparedStatement... batches) throws SQLException {
        for (PreparedStatement batch : batches) {
            batch.executeBatch();
        }
        database.commit();
    }

    private static void add(PreparedStatement entry, long seq, Observation report) throws SQLException {
        entry.setLong(1, seq);
        entry.setString(2, report.id().source());
        entry.setString(3, report.id().id());
        entry.setInt(4, report.id().revision());
        entry.setString(5, report.region().dotted());
        entry.setString(6, report.kind().name());
        entry.setObject(7, report.occurredAt().atOffset(ZoneOffset.UTC));
        entry.setObject(8, report.receivedAt().atOffset(ZoneOffset.UTC));
        entry.setBoolean(9, report.retracted());
        entry.setString(10, report.indicator());
        entry.setBigDecimal(11, report.value());
        entry.setString(12, String.valueOf(report.grade().reliability()));
        entry.setInt(13, report.grade().credibility());
        entry.setString(14, report.classification().name());
        entry.setString(15, report.origin());
        entry.addBatch();
    }

    private static void add(PreparedStatement sent, long seq, Map<Scope, Role> to) throws SQLException {
        for (Map.Entry<Scope, Role> one : to.entrySet()) {
            sent.setLong(1, seq);
            sent.setString(2, one.getKey().name());
            sent.setString(3, one.getValue().name());
            sent.addBatch();
        }
    }
}
