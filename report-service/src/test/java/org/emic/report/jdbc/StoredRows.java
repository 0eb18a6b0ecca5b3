package org.emic.report.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the database of a report-service holds.
record StoredRows(JdbcTemplate jdbc) {

    private static final List<String> TABLES = List.of("study", "transcript", "passage", "passage_coded",
            "codebook_version", "code", "codes_completed", "themes_synthesised", "themes_completed", "report",
            "report_file", "removed_transcript", "words_given_up", "transcript_version", "withdrawn_report",
            "participant_withdrawn");

    /// Makes the database as good as new.
    void forget() {
        jdbc.execute("truncate " + String.join(", ", TABLES) + ", composing, change, codings_given_up");
    }

    /// The rows of each table as text, in an order of their own.
    Map<String, List<String>> all() {
        var rows = new TreeMap<String, List<String>>();
        TABLES.forEach(table -> rows.put(table,
                jdbc.queryForList("select t::text from " + table + " t order by 1", String.class)));
        return rows;
    }

    /// A result file; empty if there is none.
    String file(String name) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select convert_from(content, 'UTF8') from report_file where name = ?", String.class, name)).orElse("");
    }

}
