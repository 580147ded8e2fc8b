package id.kentongan.sources;

import id.kentongan.adapters.kit.From;
import id.kentongan.adapters.kit.Scheme;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.facts.Text;
import id.kentongan.routes.Feeds;
import id.kentongan.tables.Sha256;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a query, as a list of JSON objects with the names of its columns. The connection can only read, lasts for one look, and ends after
 * half a minute. More than 10,000 rows are a fault that is told: what is cut off in silence is lost.
 */
final class DatabaseTransport implements Transport {
    private static final int MOST_ROWS = 10_000;
    private static final int SECONDS = 30;
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Machines reach;
    private final Secrets secrets;
    private final Feeds feeds;

    DatabaseTransport(Machines reach, Secrets secrets, Feeds feeds) {
        this.reach = reach;
        this.secrets = secrets;
        this.feeds = feeds;
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.JDBC);
    }

    @Override
    public RouteBuilder route(SourceFile file, Inflow inflow) throws IOException {
        From from = file.from();
        if (from.password().isPresent()) {
            secrets.read(from.password().get());
        }
        AtomicReference<String> last = new AtomicReference<>("");
        return new Asked(inflow.feed(), from.every(), () -> {
            byte[] rows = JSON.writeValueAsBytes(rows(from, file.limits().largest()));
            if (!last.get().equals(Sha256.of(rows))) {
                inflow.take(rows, "query");
                last.set(Sha256.of(rows));
            }
        }, feeds);
    }

    private List<Map<String, Object>> rows(From from, int largest) throws IOException, SQLException {
        URI address = URI.create(from.address().substring("jdbc:".length()));
        reach.check(address.getHost());
        Properties options = new Properties();
        options.put("connectTimeout", "10");
        options.put("socketTimeout", Integer.toString(SECONDS));
        options.put("readOnly", "true");
        if (!reach.own(address.getHost())) {
            options.put("sslmode", "verify-full");
            options.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        from.user().ifPresent(user -> options.put("user", user));
        if (from.password().isPresent()) {
            options.put("password", secrets.read(from.password().get()));
        }
        try (Connection connection = DriverManager.getConnection(from.address(), options)) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setMaxRows(MOST_ROWS + 1);
                statement.setFetchSize(500);
                statement.setQueryTimeout(SECONDS);
                try (ResultSet rows = statement.executeQuery(from.options().get("query"))) {
                    return read(rows, largest);
                }
            }
        } catch (SQLException refused) {
            throw new IOException(Text.of("%s: %s", address.getHost(), refused.getMessage()), refused);
        }
    }

    private static List<Map<String, Object>> read(ResultSet rows, int largest) throws SQLException, IOException {
        long letters = 0;
        ResultSetMetaData columns = rows.getMetaData();
        List<Map<String, Object>> read = new ArrayList<>();
        while (rows.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                Object value = value(rows, column, columns.getColumnType(column), columns.getColumnTypeName(column));
                if (value != null) {
                    row.put(columns.getColumnLabel(column), value);
                }
            }
            letters += row.values().stream().mapToLong(some -> some.toString().length()).sum();
            if (read.size() == MOST_ROWS || letters > largest) {
                throw new IOException(
                        Text.of("Query ini memberi lebih dari %d baris atau %d MB. Batasi, misalnya pada beberapa hari terakhir.",
                                MOST_ROWS, largest >> 20));
            }
            read.add(row);
        }
        return read;
    }

    /** A moment with its zone is written with it, one without stays without: the file says which zone is meant. */
    private static @Nullable Object value(ResultSet rows, int column, int type, String name)
            throws SQLException {
        if (name.equals("timestamptz")) {
            OffsetDateTime moment = rows.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant().toString();
        }
        return switch (type) {
            case Types.TIMESTAMP -> {
                LocalDateTime local = rows.getObject(column, LocalDateTime.class);
                yield local == null
                        ? null
                        : local.withNano(0).toString().length() == 16 ? local + ":00" : local.withNano(0).toString();
            }
            case Types.NUMERIC, Types.DECIMAL, Types.INTEGER, Types.BIGINT, Types.SMALLINT -> {
                BigDecimal number = rows.getBigDecimal(column);
                yield number;
            }
            case Types.BIT, Types.BOOLEAN -> {
                boolean truth = rows.getBoolean(column);
                yield rows.wasNull() ? null : truth;
            }
            default -> rows.getString(column);
        };
    }
}
