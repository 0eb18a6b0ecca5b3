package org.emic.coding.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import org.emic.coding.domain.reading.Quote;
import org.emic.coding.domain.reading.ReadUnfitting;
import org.emic.coding.domain.reading.Slice;
import org.emic.coding.domain.reading.UnfittingCoding;
import org.emic.coding.domain.reading.UnfittingCoding.Since;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what was set aside, with the incidents that are there instead.
@Component
final class ReadUnfittingJdbc implements ReadUnfitting {

    private static final String UNFITTING = """
              from set_aside s
              join ended_incident e on e.study_id = s.study_id and e.incident_id = s.incident_id
             where s.study_id = :study""";

    private final JdbcClient client;
    private final Quotes quotes;

    ReadUnfittingJdbc(JdbcClient client, Quotes quotes) {
        this.client = client;
        this.quotes = quotes;
    }

    @Override
    public Slice<UnfittingCoding> codings(StudyId study, int analysis, int from, int most) {
        Map<String, List<String>> since = since(study.value());
        List<Row> rows = client.sql("""
                select s.*, e.version as ended_with,
                       (select name from transcript t
                         where t.study_id = s.study_id and t.transcript_number = s.transcript_number) as name,
                       (select label from code c
                         where c.study_id = s.study_id and c.analysis = :analysis and c.code_id = s.code_id) as label
                %s
                 order by s.transcript_number, e.version, s.incident_id, s.code_id limit :most offset :from"""
                .formatted(UNFITTING))
                .param("study", study.value())
                .param("analysis", analysis)
                .param("most", most)
                .param("from", from)
                .query((row, _) -> Row.of(row))
                .list();
        int total = client.sql("select count(*)\n" + UNFITTING)
                .param("study", study.value())
                .query(Integer.class)
                .single();
        return new Slice<>(
                rows.stream()
                        .map(row -> row.with(shown(study.value(), analysis, instead(row.incident(), since))))
                        .toList(),
                from, total);
    }

    private List<Since> shown(UUID study, int analysis, SequencedSet<String> incidents) {
        Map<String, Quote> quoted = quotes.of(study, incidents);
        return incidents.stream()
                .flatMap(incident -> Optional.ofNullable(quoted.get(incident)).stream())
                .map(quote -> new Since(quote, code(study, analysis, quote.incident())))
                .toList();
    }

    private Optional<String> code(UUID study, int analysis, String incident) {
        return client.sql("""
                select code_id from coding where study_id = ? and analysis = ? and incident_id = ?
                 order by ordinal limit 1""").params(study, analysis, incident).query(String.class).optional();
    }

    /// The incidents in the place of one that ended, where they did not end as well. Each is followed once, by however many
    /// ways it is come to: of a turn that was corrected ten times there are millions.
    private static SequencedSet<String> instead(String ended, Map<String, List<String>> since) {
        SequencedSet<String> there = new LinkedHashSet<>();
        Set<String> met = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(since.getOrDefault(ended, List.of()));
        while (!open.isEmpty()) {
            String incident = open.removeFirst();
            if (!met.add(incident)) {
                continue;
            }
            List<String> next = since.get(incident);
            if (next == null) {
                there.add(incident);
            } else {
                next.reversed().forEach(open::addFirst);
            }
        }
        return there;
    }

    private Map<String, List<String>> since(UUID study) {
        Map<String, List<String>> since = new HashMap<>();
        client.sql("select incident_id, since from ended_incident where study_id = ?").param(study).query((
                ResultSet row) -> {
            Array incidents = row.getArray("since");
            since.put(row.getString("incident_id"), List.of((String[]) incidents.getArray()));
        });
        return since;
    }

    @Override
    public int withdrawn(StudyId study) {
        return client.sql("select coalesce(sum(withdrawn), 0) from revision where study_id = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    /// What is stored of one.
    private record Row(int transcript, String document, int version, String incident, String code,
            Optional<String> label, double similarity, String status, String coder) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getInt("transcript_number"), Objects.requireNonNullElse(row.getString("name"), ""),
                    row.getInt("ended_with"), row.getString("incident_id"), row.getString("code_id"),
                    Optional.ofNullable(row.getString("label")), row.getDouble("similarity"),
                    row.getString("status"), row.getString("coder"));
        }

        UnfittingCoding with(List<Since> since) {
            return new UnfittingCoding(transcript, document, version, incident, code, label, similarity, status,
                    coder, since);
        }

    }

}
