package id.kentongan.benchmarks;

import id.kentongan.facts.Text;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The journal as a bare table: its rows, and how long plain batches of inserts take for them. */
final class JournalTable {
    private static final String REPORTS = " FROM journal WHERE type = 'OBSERVATION'";
    private static final String UNJUDGED = "SELECT a.shard FROM journal_shard a LEFT JOIN progress p ON p.shard = a.shard "
            + "GROUP BY a.shard HAVING MAX(a.seq) > COALESCE(MAX(p.seq), 0)";

    private JournalTable() {}

    /** With the options that the application insists on. */
    static Connection open(Path data) throws SQLException {
        return DriverManager
                .getConnection("jdbc:h2:file:" + data + "/kentongan;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                        + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE", "", "");
    }

    /** How many reports arrived. */
    static long count(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT COUNT(*)" + REPORTS)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** So many reports in the order of their places, after so many others. */
    static List<Object[]> rows(Connection database, int skipped, int count) throws SQLException {
        List<Object[]> rows = new ArrayList<>(count);
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        Text.of("SELECT *%s ORDER BY seq OFFSET %d ROWS FETCH FIRST %d ROWS ONLY", REPORTS, skipped, count))) {
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                Object[] row = new Object[width];
                for (int column = 0; column < width; column++) {
                    Object value = found.getObject(column + 1);
                    row[column] = value instanceof Clob text ? text.getSubString(1, (int) text.length()) : value;
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Whether every shard has judged what was addressed to it. */
    static boolean judged(Connection database) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet found = statement.executeQuery(UNJUDGED)) {
            return !found.next();
        }
    }

    /** Another journal with the columns, constraints and indices of this one. */
    static void create(Connection like, Connection database) throws SQLException {
        try (Statement asked = like.createStatement();
                ResultSet lines = asked.executeQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS TABLE journal");
                Statement statement = database.createStatement()) {
            while (lines.next()) {
                String line = lines.getString(1);
                if (!line.startsWith("CREATE USER") && (line.startsWith("CREATE") || line.startsWith("ALTER TABLE"))) {
                    statement.execute(line);
                }
            }
        }
    }

    /** How many entries were received in one transaction at most. */
    static int largestTransaction(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT MAX(entries) FROM (SELECT COUNT(*) AS entries FROM journal GROUP BY received_at)")) {
            found.next();
            return found.getInt(1);
        }
    }

    /** Inserts rows, so many to a transaction; seconds on the wall. */
    static double insert(Connection database, List<Object[]> rows, int together) throws SQLException {
        database.setAutoCommit(false);
        long start = System.nanoTime();
        String places = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO journal VALUES (" + places + ")")) {
            for (int first = 0; first < rows.size(); first += together) {
                for (Object[] row : rows.subList(first, Math.min(rows.size(), first + together))) {
                    for (int column = 0; column < row.length; column++) {
                        insert.setObject(column + 1, row[column]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
                database.commit();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
