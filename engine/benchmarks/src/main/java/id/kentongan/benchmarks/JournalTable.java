package id.kentongan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
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
    private static final int BATCH = 1_000;
    private static final String COLUMNS = "seq, source, id, revision, type, region, kind, occurred_at, received_at, remarks, retracted, "
            + "indicator, amount, reliability, credibility, classification, origin, code, progress, unit";

    private JournalTable() {}

    /** With the options that the application insists on. */
    static Connection open(Path data) throws SQLException {
        return DriverManager
                .getConnection("jdbc:h2:file:" + data + "/kentongan;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                        + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE", "", "");
    }

    static long count(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM journal")) {
            found.next();
            return found.getLong(1);
        }
    }

    /** So many rows in the order of their places, after so many others. */
    static List<Object[]> rows(Connection database, int skipped, int count) throws SQLException {
        List<Object[]> rows = new ArrayList<>(count);
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT %s FROM journal ORDER BY seq OFFSET %d ROWS FETCH FIRST %d ROWS ONLY".formatted(COLUMNS, skipped,
                                count))) {
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

    /** How far the watch has come: whether every row of the journal has been judged. */
    static boolean judged(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement
                        .executeQuery("SELECT (SELECT seq FROM progress) = (SELECT MAX(seq) FROM journal)")) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** A journal with the columns and constraints of the application's own. */
    static void create(Connection database, Path migration) throws SQLException, IOException {
        String schema = Files.readString(migration);
        int from = schema.indexOf("CREATE TABLE journal");
        try (Statement statement = database.createStatement()) {
            statement.execute(schema.substring(from, schema.indexOf(";\n", from)));
        }
    }

    /** Inserts rows, {@value #BATCH} to a transaction; seconds on the wall. */
    static double insert(Connection database, List<Object[]> rows) throws SQLException {
        database.setAutoCommit(false);
        long start = System.nanoTime();
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO journal (" + COLUMNS + ") VALUES ("
                + String.join(", ", Collections.nCopies(COLUMNS.split(",").length, "?")) + ")")) {
            for (int first = 0; first < rows.size(); first += BATCH) {
                for (Object[] row : rows.subList(first, Math.min(rows.size(), first + BATCH))) {
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
