package org.emic.coding.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emic.coding.domain.Span;
import org.emic.coding.domain.reading.Quote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Renders references to incidents from the stored words.
@Component
final class Quotes {

    private final JdbcClient client;

    Quotes(JdbcClient client) {
        this.client = client;
    }

    /// The quotes of these incidents, by id.
    Map<String, Quote> of(UUID study, Collection<String> incidents) {
        Map<String, Quote> quotes = new HashMap<>();
        client.sql("""
                select i.incident_id, i.text, i.speaker, i.transcript_number, t.name, i.turn, i.start_at, i.end_at
                  from incident i
                  join transcript t on t.study_id = i.study_id and t.transcript_number = i.transcript_number
                 where i.study_id = ? and i.incident_id = any (?)""")
                .params(study, incidents.stream().distinct().toArray(String[]::new))
                .query((ResultSet row) -> {
                    quotes.put(row.getString("incident_id"), quote(row));
                });
        return quotes;
    }

    /// The words of a marked stretch, turn by turn.
    String words(UUID study, Span span) {
        return client.sql("""
                select i.turn, i.start_at, i.text
                  from said i
                  join transcript t on t.study_id = i.study_id and t.transcript_number = i.transcript_number
                 where i.study_id = :study and t.transcript_id = :transcript
                   and (i.turn, i.end_at) > (:fromTurn, :start) and (i.turn, i.start_at) < (:toTurn, :end)
                 order by i.turn, i.start_at""")
                .param("study", study)
                .param("transcript", span.transcriptId())
                .param("fromTurn", span.fromTurn())
                .param("start", span.start())
                .param("toTurn", span.toTurn())
                .param("end", span.end())
                .query((row, _) -> cut(row.getString("text"), row.getInt("turn"), row.getInt("start_at"), span))
                .list()
                .stream()
                .collect(Collectors.joining(" "));
    }

    private static String cut(String text, int turn, int start, Span span) {
        int length = text.codePointCount(0, text.length());
        int from = turn == span.fromTurn() ? Math.clamp(span.start() - start, 0, length) : 0;
        int to = turn == span.toTurn() ? Math.clamp(span.end() - start, from, length) : length;
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    /// The quote in a row of `incident` with the `name` of its transcript.
    static Quote quote(ResultSet row) throws SQLException {
        return new Quote(row.getString("incident_id"), row.getString("text"), row.getString("speaker"),
                row.getInt("transcript_number"), Objects.requireNonNullElse(row.getString("name"), ""),
                row.getInt("turn"), row.getInt("start_at"), row.getInt("end_at"));
    }

}
