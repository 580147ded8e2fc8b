package id.kentongan.watch;

import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Lays the rows of one database into the tables of another, as far as they have the columns. */
final class TableCopy {
    private static final List<String> TABLES = List.of("rule_book", "book_in_force", "journal", "journal_shard", "progress",
            "standing", "dismissal",
            "alert", "alert_change", "outbox", "refusal", "account", "journal_rare");

    private TableCopy() {}

    static void all(JdbcTemplate from, JdbcTemplate to) {
        TABLES.stream().filter(table -> there(table, to)).forEach(table -> copy(table, from, to));
    }

    private static boolean there(String table, JdbcTemplate database) {
        return Integer.valueOf(1).equals(database.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = ?", Integer.class, table));
    }

    private static void copy(String table, JdbcTemplate from, JdbcTemplate to) {
        String columns = String.join(", ",
                to.query("SELECT * FROM " + table + " WHERE 1 = 0", (ResultSetExtractor<List<String>>) row -> {
                    ResultSetMetaData known = row.getMetaData();
                    List<String> names = new ArrayList<>();
                    for (int column = 1; column <= known.getColumnCount(); column++) {
                        names.add(known.getColumnName(column));
                    }
                    return names;
                }));
        List<Object[]> rows = from.queryForList("SELECT " + columns + " FROM " + table).stream()
                .map(row -> row.values().toArray())
                .toList();
        to.batchUpdate("INSERT INTO " + table + " (" + columns + ") VALUES (" + columns.replaceAll("\\w+", "?") + ")", rows);
    }
}
