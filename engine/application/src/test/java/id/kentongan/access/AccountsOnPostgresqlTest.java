package id.kentongan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.OnPostgresql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts, over PostgreSQL. */
@OnPostgresql
class AccountsOnPostgresqlTest extends AccountsTest {
    @Test
    void itIsReallyPostgresql(@Autowired JdbcClient database) {
        assertThat(database.sql("SELECT version()").query(String.class).single()).startsWith("PostgreSQL");
    }
}
