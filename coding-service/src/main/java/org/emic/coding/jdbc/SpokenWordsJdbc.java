package org.emic.coding.jdbc;

import java.util.List;
import java.util.function.Consumer;
import org.emic.coding.domain.lens.Spoken;
import org.emic.coding.domain.lens.SpokenWords;
import org.emic.coding.domain.reading.Quote;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the table `incident` from its beginning to its end, in parts that fit into memory.
@Component
final class SpokenWordsJdbc implements SpokenWords {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient client;

    SpokenWordsJdbc(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void each(StudyId study, Consumer<Spoken> reader) {
        List<Row> rows = after(study, new Row(0, new Spoken(new Quote("", "", "", 0, "", 0, 0, 0), "")));
        while (!rows.isEmpty()) {
            rows.forEach(row -> reader.accept(row.spoken()));
            rows = after(study, rows.getLast());
        }
    }

    private List<Row> after(StudyId study, Row last) {
        return client.sql("""
                select i.incident_id, i.text, i.speaker, i.transcript_number, i.passage, t.name, i.turn, i.start_at,
                       i.end_at, i.lang
                  from incident i
                  join transcript t on t.study_id = i.study_id and t.transcript_number = i.transcript_number
                 where i.study_id = :study
                   and (i.transcript_number, i.passage, i.turn, i.start_at, i.incident_id)
                     > (:transcript, :passage, :turn, :start, :incident)
                 order by i.transcript_number, i.passage, i.turn, i.start_at, i.incident_id
                 limit :most""")
                .param("study", study.value())
                .param("transcript", last.spoken().quote().transcriptNumber())
                .param("passage", last.passage())
                .param("turn", last.spoken().quote().turn())
                .param("start", last.spoken().quote().start())
                .param("incident", last.spoken().quote().incident())
                .param("most", AT_ONCE)
                .query((row, _) -> new Row(row.getInt("passage"),
                        new Spoken(Quotes.quote(row), row.getString("lang"))))
                .list();
    }

    private record Row(int passage, Spoken spoken) {}

}
