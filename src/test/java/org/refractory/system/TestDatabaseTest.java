package org.refractory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The database that all tests share: durable as an operator's, and able to go away. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TestDatabaseTest {
    @Inject
    DataSource database;

    @Test
    void anOutageIsToldWithinSecondsAndEndsByItself() throws SQLException {
        assertThat(ask("select 1")).isEqualTo("1");
        TestDatabase.takeAway();
        try {
            Instant asked = Instant.now();
            assertThatThrownBy(() -> ask("select 1")).isInstanceOf(SQLException.class);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        } finally {
            TestDatabase.bringBack();
        }
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void isAsDurableAsAnOperators() throws SQLException {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void isOurVersionInUtf8WithTheSameOrderEverywhere() throws SQLException {
        assertThat(ask("show server_version")).isEqualTo(PostgresBinaries.VERSION);
        assertThat(ask("show server_encoding")).isEqualTo("UTF8");
        assertThat(
                        ask(
                                "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()"))
                .isEqualTo("b C.UTF-8");
        assertThat(ask("select current_database()")).isEqualTo("refractory");
    }

    @Test
    void listensOnThisMachineOnly() throws SQLException {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("show unix_socket_directories")).isEmpty();
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
