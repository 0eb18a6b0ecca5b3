package org.emic.coding.jdbc;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.reading.Quote;
import org.emic.coding.domain.reading.ReadTalk;
import org.emic.coding.domain.reading.Slice;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads talk from the tables `transcript`, `incident` and `context_turn`, with what the tables `coding` and `code` say of it.
@Component
final class ReadTalkJdbc implements ReadTalk {

    private final JdbcClient client;
    private final Quotes quotes;
    private final JsonMapper json;

    ReadTalkJdbc(JdbcClient client, Quotes quotes, JsonMapper json) {
        this.client = client;
        this.quotes = quotes;
        this.json = json;
    }

    @Override
    public List<TranscriptView> transcripts(StudyId study) {
        return client.sql("""
                select t.transcript_number, t.name, count(i.incident_id) as incidents
                  from transcript t
                  join incident i on i.study_id = t.study_id and i.transcript_number = t.transcript_number
                 where t.study_id = ? group by t.transcript_number, t.name order by t.transcript_number""")
                .param(study.value())
                .query((row, _) -> new TranscriptView(row.getInt("transcript_number"),
                        Objects.requireNonNullElse(row.getString("name"), ""), row.getInt("incidents")))
                .list();
    }

    @Override
    public Slice<Said> talk(StudyId study, int analysis, int transcriptNumber, int from, int most) {
        List<Words> words = client.sql("""
                select s.held_by as incident_id, s.text, s.speaker, s.transcript_number, t.name, s.turn, s.start_at,
                       s.end_at, s.context
                  from said s
                  join transcript t on t.study_id = s.study_id and t.transcript_number = s.transcript_number
                 where s.study_id = ? and s.transcript_number = ?
                 order by s.passage, s.turn, s.start_at, s.held_by limit ? offset ?""")
                .params(study.value(), transcriptNumber, most, from)
                .query((row, _) -> new Words(Quotes.quote(row),
                        Optional.of(row.getString("context")).filter(role -> !role.isEmpty())))
                .list();
        int total = client.sql("select count(*) from said where study_id = ? and transcript_number = ?")
                .params(study.value(), transcriptNumber)
                .query(Integer.class)
                .single();
        Map<String, List<Carried>> carried = carried(study.value(), analysis, transcriptNumber,
                words.stream().map(said -> said.quote().incident()).toList());
        return new Slice<>(words.stream()
                .map(said -> new Said(said.quote(), said.context(),
                        carried.getOrDefault(said.quote().incident(), List.of())))
                .toList(), from, total);
    }

    private record Words(Quote quote, Optional<String> context) {}

    private Map<String, List<Carried>> carried(UUID study, int analysis, int transcript, List<String> held) {
        Map<String, List<Carried>> carried = new HashMap<>();
        client.sql("""
                select h.held_by, c.coding_id, c.code_id, coalesce(k.label, '') as label, c.status, c.coder,
                       c.stretch::text as stretch
                  from coding c
                 cross join lateral (
                       select coalesce(c.stretch -> 'mark' -> 'from' ->> 'value', c.incident_id) as held_by) h
                  left join code k on k.study_id = c.study_id and k.analysis = c.analysis and k.code_id = c.code_id
                 where c.study_id = ? and c.analysis = ? and c.transcript_number = ?
                   and h.held_by = any (?)
                 order by c.ordinal""").params(study, analysis, transcript, held.toArray(String[]::new))
                .query((ResultSet row) -> {
                    Optional<String> stretch = Optional.ofNullable(row.getString("stretch"))
                            .map(stored -> quotes.words(study, json.readValue(stored, StretchJson.class).span()));
                    carried.computeIfAbsent(row.getString("held_by"), any -> new ArrayList<>())
                            .add(new Carried(row.getString("coding_id"), row.getString("code_id"),
                                    row.getString("label"),
                                    row.getString("status"), row.getString("coder"), stretch));
                });
        return carried;
    }

}
