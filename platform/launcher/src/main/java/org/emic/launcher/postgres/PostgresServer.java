package org.emic.launcher.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.emic.launcher.data.DataDirectory;
import org.emic.launcher.data.TemporaryData;
import org.emic.launcher.process.Command;
import org.emic.launcher.process.GuardedProcess;
import org.postgresql.Driver;

/// A PostgreSQL server on loopback, whose files are in `postgres` of the data directory.
///
/// Everybody must give a password (SCRAM-SHA-256), the superuser and local connections too; there is no Unix socket.
/// Commits are flushed to the disk. What a statement held is never logged, since it may be somebody's words.
public final class PostgresServer {

    private static final String SUPERUSER = "postgres";

    private final Path home;
    private final Account account;
    private final DataDirectory data;
    private final String password;
    private final int port;

    private PostgresServer(Path home, Account account, DataDirectory data, String password, int port) {
        this.home = home;
        this.account = account;
        this.data = data;
        this.password = password;
        this.port = port;
    }

    /// Readies the files of a server that has not been started yet: makes them at the first start.
    ///
    /// @param cache    where PostgreSQL's programs are unpacked
    /// @param password the superuser's
    /// @throws IOException if the files cannot be made, or are another major version's
    public static PostgresServer prepare(Path cache, DataDirectory data, String password, int port)
            throws IOException, InterruptedException {
        Account account = Account.find();
        Path home = PostgresBinaries.unpack(account.within(cache));
        PostgresServer server = new PostgresServer(home, account, data, password, port);
        if (account.owner() >= 0) {
            Files.setPosixFilePermissions(data.root(), PosixFilePermissions.fromString("rwx--x--x"));
        }
        if (!Files.exists(server.files())) {
            server.initialise();
        }
        account.own(server.files());
        return server;
    }

    private Path files() {
        return data.folder("postgres");
    }

    private void initialise() throws IOException, InterruptedException {
        Path fresh = data.folder("postgres.new");
        if (Files.exists(fresh)) {
            TemporaryData.remove(fresh);
        }
        Path given = data.folder("initdb.password");
        Files.deleteIfExists(given);
        Files.createFile(given, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(given, password, StandardCharsets.US_ASCII);
            account.own(given);
            Files.createDirectory(fresh,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            account.own(fresh);
            List<String> arguments = new ArrayList<>(List.of("-D", fresh.toString(), "-U", SUPERUSER,
                    "--pwfile=" + given, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                    "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            if (!data.isDurable()) {
                arguments.add("--no-sync");
            }
            GuardedProcess.run(command("initdb", "TERM", arguments));
        } finally {
            Files.deleteIfExists(given);
        }
        Files.move(fresh, files());
    }

    /// The server's command; asked to end with SIGINT, PostgreSQL's fast shutdown, or, where nothing is to be kept, with SIGQUIT.
    public Command command() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", files().toString()));
        Map<String, String> settings = Map.ofEntries(Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)), Map.entry("unix_socket_directories", ""),
                Map.entry("password_encryption", "scram-sha-256"), Map.entry("shared_buffers", "64MB"),
                Map.entry("max_connections", "100"), Map.entry("wal_level", "minimal"),
                Map.entry("max_wal_senders", "0"), Map.entry("max_wal_size", "256MB"),
                Map.entry("log_error_verbosity", "terse"), Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_statement", "none"), Map.entry("log_timezone", "UTC"), Map.entry("timezone", "UTC"),
                Map.entry("fsync", data.isDurable() ? "on" : "off"));
        settings.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(setting -> {
            arguments.add("-c");
            arguments.add(setting.getKey() + "=" + setting.getValue());
        });
        return command("postgres", data.isDurable() ? "INT" : "QUIT", arguments);
    }

    private Command command(String program, String stopSignal, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(home.resolve("bin").resolve(program).toString()));
        line.addAll(arguments);
        return new Command(program, account.run(line), Map.of("LC_ALL", "C", "TZ", "UTC"), data.root(),
                data.log("postgres"), stopSignal);
    }

    /// Whether the server takes connections.
    public boolean isReady() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    Connection connect() throws SQLException {
        return connect(SUPERUSER, SUPERUSER, password);
    }

    Connection connect(String database, String user, String secret) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", secret);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("sslmode", "disable");
        Connection connection = new Driver().connect(url(port, database), properties);
        if (connection == null) {
            throw new IllegalStateException("not a PostgreSQL address");
        }
        return connection;
    }

    /// The JDBC address of a database of the server on a port.
    public static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
