package org.emic.launcher.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One role and one database a service, of the same name, each closed to the others.
public final class Tenants {

    private final SortedMap<String, String> passwords;

    /// @param passwords role -> password; names of lower-case letters and `_`, passwords of hexadecimal digits
    public Tenants(Map<String, String> passwords) {
        this.passwords = new TreeMap<>(passwords);
        passwords.forEach((role, password) -> {
            if (!role.matches("[a-z_]{1,60}") || !password.matches("[0-9a-f]{32,}")) {
                throw new IllegalArgumentException("a role's name or password has another form");
            }
        });
    }

    /// Makes what is missing and sets the passwords. Doing it again changes nothing.
    ///
    /// @throws IOException if the server refuses
    public void settle(PostgresServer server) throws IOException {
        try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
            for (String open : new String[]{"postgres", "template1"}) {
                statement.execute("revoke all on database " + open + " from public");
            }
            for (Map.Entry<String, String> tenant : passwords.entrySet()) {
                settle(statement, tenant.getKey(), tenant.getValue());
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL refused to set up roles and databases (SQL state %s)"
                    .formatted(e.getSQLState()), e);
        }
    }

    private static void settle(Statement statement, String role, String password) throws SQLException {
        if (!exists(statement, "pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role);
        }
        statement.execute("alter role " + role
                + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '" + password + "'");
        if (!exists(statement, "pg_database where datname = '" + role + "'")) {
            statement.execute("create database " + role + " owner " + role);
        }
        statement.execute("revoke all on database " + role + " from public");
    }

    private static boolean exists(Statement statement, String what) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from " + what)) {
            return found.next();
        }
    }
}
