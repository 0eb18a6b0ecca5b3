package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Every column of every table of the four databases, also of tables that nobody has thought of yet.
///
/// @param emic whose databases they are
record AllTables(RunningEmic emic) implements Writings {

    private record Column(String schema, String table, String name, boolean bytes) {}

    @Override
    public void readTo(Consumer<Writing> reader) throws SQLException {
        for (String database : RunningEmic.DATABASES) {
            try (Connection connection = emic.database(database)) {
                for (Column column : columns(connection)) {
                    read(connection, database, column, reader);
                }
            }
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                select table_schema, table_name, column_name, data_type = 'bytea'
                  from information_schema.columns join information_schema.tables using (table_schema, table_name)
                 where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3), rows.getBoolean(4)));
            }
        }
        return columns;
    }

    private static void read(Connection connection, String database, Column column, Consumer<Writing> reader)
            throws SQLException {
        String place = "%s.%s.%s".formatted(database, column.table(), column.name());
        String sql = "select \"%s\"%s from \"%s\".\"%s\" where \"%1$s\" is not null".formatted(column.name(),
                column.bytes() ? "" : "::text", column.schema(), column.table());
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.accept(new Writing(place,
                        column.bytes() ? rows.getBytes(1) : rows.getString(1).getBytes(UTF_8)));
            }
        }
    }

}
