package org.emic.systemtests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// All tables of the four databases as text, without what [Exclusion] lists, sorted, so that two runs compare equal.
///
/// @param rows `database.table` -> rows as JSON, sorted
record Tables(SortedMap<String, List<String>> rows) {

    /// Around the first difference of two rows.
    private static final int EXCERPT = 160;

    Tables {
        rows = Collections.unmodifiableSortedMap(rows);
    }

    /// What the databases hold now; let them be quiet before.
    static Tables of(RunningEmic emic) {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        for (String database : RunningEmic.DATABASES) {
            try (Connection connection = emic.database(database)) {
                for (String table : names(connection)) {
                    read(connection, database, table, rows);
                }
                rows.put(database + ".outbox_event", told(connection));
            } catch (SQLException ex) {
                throw new IllegalStateException(database, ex);
            }
        }
        return new Tables(rows);
    }

    private static List<String> names(Connection connection) throws SQLException {
        return column(connection, """
                select table_name from information_schema.tables
                 where table_schema = 'public' and table_type = 'BASE TABLE' order by 1""");
    }

    private static void read(Connection connection, String database, String table, SortedMap<String, List<String>> rows)
            throws SQLException {
        List<Exclusion> exclusions = Exclusion.ALL.stream()
                .filter(exclusion -> exclusion.concerns(database, table))
                .toList();
        if (exclusions.stream().anyMatch(exclusion -> exclusion.kept().equals("false"))) {
            return;
        }
        String kept = exclusions.stream().map(Exclusion::kept).collect(Collectors.joining(" and "));
        String columns = exclusions.stream()
                .flatMap(exclusion -> exclusion.columns().stream())
                .map(column -> "'" + column + "'")
                .collect(Collectors.joining(", "));
        rows.put(database + "." + table, column(connection,
                "select (to_jsonb(t) - array[%s]::text[])::text from \"%s\" t where %s".formatted(columns, table,
                        kept.isEmpty() ? "true" : kept)));
    }

    /// What was said, as often as it was said. Of what tells how far a study is, the last: whether a completion on the
    /// way is told depends on when the next upload comes.
    private static List<String> told(Connection connection) throws SQLException {
        return column(connection, """
                with told as (select topic, key, type, subject, convert_from(data, 'UTF8')::jsonb as data from outbox_event)
                select jsonb_build_object('topic', topic, 'key', key, 'type', type, 'subject', subject,
                                          'data', data - array[%s])::text
                  from told
                 where data ->> 'through' is null
                    or (data ->> 'through')::int = (select max((last.data ->> 'through')::int) from told last
                                                     where last.subject = told.subject)"""
                .formatted(Exclusion.CLOCKS.stream()
                        .map(clock -> "'" + clock + "'")
                        .collect(Collectors.joining(", "))));
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        Collections.sort(values);
        return values;
    }

    /// How many rows there are in all.
    int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /// Fails with the first difference, told so that a person can look for it.
    void shouldBeAs(Tables expected) {
        TreeSet<String> names = new TreeSet<>(rows.keySet());
        names.addAll(expected.rows().keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            differing(name, rows.getOrDefault(name, List.of()), expected.rows().getOrDefault(name, List.of()),
                    differences);
        }
        if (!differences.isEmpty()) {
            throw new AssertionError(
                    "The tables differ from the undisturbed run's:\n" + String.join("\n", differences));
        }
    }

    private static void differing(String name, List<String> actual, List<String> expected, List<String> differences) {
        if (actual.equals(expected)) {
            return;
        }
        int row = 0;
        while (row < Math.min(actual.size(), expected.size()) && actual.get(row).equals(expected.get(row))) {
            row++;
        }
        String mine = row < actual.size() ? actual.get(row) : "(no more rows)";
        String theirs = row < expected.size() ? expected.get(row) : "(no more rows)";
        int place = 0;
        while (place < Math.min(mine.length(), theirs.length()) && mine.charAt(place) == theirs.charAt(place)) {
            place++;
        }
        differences.add(
                "%s: %d rows, undisturbed %d; first difference in row %d at %d:%n  here        %s%n  undisturbed %s"
                        .formatted(name, actual.size(), expected.size(), row, place, excerpt(mine, place),
                                excerpt(theirs, place)));
    }

    private static String excerpt(String row, int place) {
        int from = Math.max(0, place - EXCERPT);
        int to = Math.min(row.length(), place + EXCERPT);
        return (from > 0 ? "..." : "") + row.substring(from, to) + (to < row.length() ? "..." : "");
    }

}
