package org.emic.coding.sample;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a service has stored about its studies, row by row, without clocks and bookkeeping.
public final class Stored {

    private static final List<String> TABLES = List.of("study", "transcript", "passage", "incident", "gap", "vector",
            "leftover_vector",
            "brought_codebook", "brought_code", "brought_examples", "brought_place", "brought_passage",
            "analysis", "passage_coded", "coding", "code", "codebook_change");

    private Stored() {}

    /// Every row of every table.
    public static SequencedMap<String, List<String>> in(JdbcClient jdbc) {
        SequencedMap<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(table, rows(jdbc.sql("select t::text from " + table + " t order by 1")));
        }
        return rows;
    }

    /// Every row of one study.
    public static SequencedMap<String, List<String>> of(UUID study, JdbcClient jdbc) {
        SequencedMap<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES) {
            String which = table.equals("vector")
                    ? "text_sha256 in (select compared_sha256 from incident where study_id = ?)"
                    : "study_id = ?";
            rows.put(table,
                    rows(jdbc.sql("select t::text from " + table + " t where " + which + " order by 1").param(study)));
        }
        return rows;
    }

    private static List<String> rows(JdbcClient.StatementSpec query) {
        return query.query((row, _) -> row.getString(1)).list();
    }

}
