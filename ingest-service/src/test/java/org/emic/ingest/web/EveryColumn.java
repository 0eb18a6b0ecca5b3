package org.emic.ingest.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for words in each column of each table that can hold some, whatever tables there are.
final class EveryColumn {

    private final JdbcClient jdbc;

    EveryColumn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The columns in which one of the words stands, as `table.column: word`.
    List<String> with(List<String> words) {
        List<String> found = new ArrayList<>();
        for (String[] column : columns()) {
            String text = column[2].equals("bytea")
                    ? "encode(\"%s\", 'escape')".formatted(column[1])
                    : "\"%s\"::text".formatted(column[1]);
            for (String word : words) {
                boolean stands = jdbc
                        .sql("select exists (select from \"%s\" where %s ilike :word)".formatted(column[0], text))
                        .param("word", "%" + word + "%")
                        .query(Boolean.class)
                        .single();
                if (stands) {
                    found.add(column[0] + "." + column[1] + ": " + word);
                }
            }
        }
        return found;
    }

    private List<String[]> columns() {
        return jdbc.sql("""
                select table_name, column_name, data_type from information_schema.columns
                where table_schema = 'public'
                    and data_type in ('text', 'character', 'character varying', 'bytea', 'json', 'jsonb', 'ARRAY')""")
                .query((row, _) -> new String[]{row.getString(1), row.getString(2), row.getString(3)})
                .list();
    }
}
