package org.emic.systemtests;

import java.util.List;

/// What of a table is not compared between two runs, and why. What is not listed here is compared, tables that are added
/// later too.
///
/// @param table   as `database.table`, or `*.table` for every database
/// @param columns left out; empty where rows or the whole table are left out
/// @param kept    condition for the rows that are compared; `false` for a table that is left out
/// @param reason  why two good runs may differ there
record Exclusion(String table, List<String> columns, String kept, String reason) {

    /// The one list.
    static final List<Exclusion> ALL = List.of(
            table("*.flyway_schema_history", "bookkeeping of the migrations, with their times"),
            table("*.inbox_event", "ids of events, which are given by chance: `Told` compares them within a run"),
            table("*.outbox_key", "last numbers, which count completions on the way too"),
            table("*.outbox_event", "ids by chance, clocks, and the order among keys: `Tables` compares what was said"),
            columns("emic_ingest.study", List.of("opened_at"), "clock"),
            columns("emic_ingest.transcript", List.of("released_at"), "clock"),
            columns("emic_ingest.transcript_version", List.of("id", "made_at"), "an id by chance, and a clock"),
            columns("*.letter_erasure", List.of("asked_at"), "clock"),
            table("*.erasure", "a relay that lost its transaction asks once more; clocks and transactions"),
            table("*.erasure_partition", "offsets, which count doubled records too"),
            rows("emic_report.codes_completed", "through = (select max(through) from codes_completed)",
                    "a completion on the way happens or not, as the next upload comes later or sooner"),
            rows("emic_report.themes_synthesised", "through = (select max(through) from themes_synthesised)",
                    "as in codes_completed"),
            rows("emic_report.themes_completed", "through = (select max(through) from themes_completed)",
                    "as in codes_completed"),
            table("emic_report.composing", "who composes when"),
            table("emic_report.change", "numbers of what is still to be looked at"));

    /// Fields of events that hold clock times.
    static final List<String> CLOCKS = List.of("releasedAt", "composedAt", "openedAt", "removedAt", "revisedAt",
            "withdrawnAt");

    Exclusion {
        columns = List.copyOf(columns);
    }

    boolean concerns(String database, String name) {
        return table.equals(database + "." + name) || table.equals("*." + name);
    }

    private static Exclusion table(String table, String reason) {
        return new Exclusion(table, List.of(), "false", reason);
    }

    private static Exclusion columns(String table, List<String> columns, String reason) {
        return new Exclusion(table, columns, "true", reason);
    }

    private static Exclusion rows(String table, String kept, String reason) {
        return new Exclusion(table, List.of(), kept, reason);
    }

}
