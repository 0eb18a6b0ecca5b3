package org.emic.messaging.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/// An empty database in a real PostgreSQL that all tests of a JVM share and that ends with it. Each call makes another.
///
/// ```java
/// @DynamicPropertySource
/// static void database(DynamicPropertyRegistry properties) {
///     FreshDatabase.create().register(properties);
/// }
/// ```
public final class FreshDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private FreshDatabase(String name) {
        this.name = name;
    }

    /// Creates an empty database in UTF-8.
    public static FreshDatabase create() {
        String name = "fresh_" + COUNT.incrementAndGet();
        execute("create database " + name);
        return new FreshDatabase(name);
    }

    private static void execute(String sql) {
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL refuses: " + sql, failed);
        }
    }

    /// Sets `spring.datasource.*` to this database.
    public void register(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", this::url);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    /// For `new SpringApplicationBuilder(...).run(database.arguments())` and the like.
    public String[] arguments() {
        return new String[]{"--spring.datasource.url=" + url(), "--spring.datasource.username=postgres",
                "--spring.datasource.password="};
    }

    /// Ends all connections and lets nobody in, as if the server were away, until [#comeBack()].
    public void goAway() {
        execute("alter database " + name + " with allow_connections false");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    /// Lets clients in again.
    public void comeBack() {
        execute("alter database " + name + " with allow_connections true");
    }

    /// The JDBC address, without user.
    public String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(Server.POSTGRES.getPort(), name);
    }

    /// A data source without a pool.
    public DataSource dataSource() {
        return Server.POSTGRES.getDatabase("postgres", name);
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

    }

}
