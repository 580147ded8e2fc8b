package id.kentongan.backup;

import id.kentongan.facts.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The file in which H2 keeps the database of a directory. */
final class DataFile {
    static final String NAME = "kentongan";
    static final String ENDING = ".mv.db";
    private static final String SETTINGS = ";IFEXISTS=TRUE;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    private static final int LOCKED = 90020;

    private final Path directory;
    private final String name;

    DataFile(Path directory, String name) {
        this.directory = directory.toAbsolutePath().normalize();
        this.name = name;
    }

    Path file() {
        return directory.resolve(name + ENDING);
    }

    boolean exists() {
        return Files.exists(file());
    }

    /**
     * Writes a copy as of one moment.
     *
     * @return false if a server has it open
     */
    boolean copiedTo(Path zip) {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            statement.execute(backupTo(zip));
            return true;
        } catch (SQLException fault) {
            if (fault.getErrorCode() == LOCKED) {
                return false;
            }
            throw new BackupFault("Basis data tidak dapat disalin: " + fault.getMessage(), fault);
        }
    }

    /** Whether a server has it open. */
    boolean inUse() {
        try (Connection connection = open()) {
            return !connection.isValid(1);
        } catch (SQLException fault) {
            return fault.getErrorCode() == LOCKED;
        }
    }

    /** Others go on writing meanwhile. */
    static String backupTo(Path zip) {
        return "BACKUP TO '" + zip.toString().replace("'", "''") + "'";
    }

    /** @throws SQLException if it cannot be read as a database of ours */
    Contents contents() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT (SELECT COUNT(*) FROM journal) AS entries, "
                        + "(SELECT received_at FROM journal ORDER BY seq DESC LIMIT 1) AS received, "
                        + "(SELECT COUNT(*) FROM alert_change) AS decisions")) {
            row.next();
            return new Contents(row.getLong("entries"),
                    Optional.ofNullable(row.getObject("received", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                    row.getLong("decisions"));
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + directory.resolve(name) + SETTINGS);
    }

    /**
     * What a database holds.
     *
     * @param received when the last entry was received
     */
    record Contents(long entries, Optional<Instant> received, long decisions) {
        @Override
        public String toString() {
            return Text.of("%d entri jurnal, %d keputusan%s", entries, decisions,
                    received.map(last -> ", terakhir diterima " + last).orElse(""));
        }
    }
}
