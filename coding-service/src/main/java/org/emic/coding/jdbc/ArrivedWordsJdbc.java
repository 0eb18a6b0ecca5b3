package org.emic.coding.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.Anchor;
import org.emic.coding.domain.First;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.TurnId;
import org.emic.coding.domain.decisions.Utterances.Context;
import org.emic.coding.domain.decisions.Utterances.Utterance;
import org.emic.coding.domain.study.ArrivedWords;
import org.emic.coding.domain.study.Gap;
import org.emic.coding.domain.study.PassageCodings.PassagePlan;
import org.emic.coding.domain.study.PassageRef;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.study.Transcript;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the tables `transcript`, `passage`, `incident`, `context_turn` and `vector`.
@Component
final class ArrivedWordsJdbc implements ArrivedWords {

    private static final String PLANS = """
            select p.transcript_number, p.passage, t.transcript_id, i.incident_id
              from passage p
              join transcript t on t.study_id = p.study_id and t.transcript_number = p.transcript_number
              left join incident i on i.study_id = p.study_id and i.transcript_number = p.transcript_number
                                  and i.passage = p.passage
             where p.study_id = :study and (p.transcript_number, p.passage) %s (:transcript, :passage)
             order by p.transcript_number, p.passage, i.turn, i.start_at, i.incident_id""";

    private final JdbcClient client;

    ArrivedWordsJdbc(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Optional<Transcript> transcript(StudyId study, int number) {
        return client.sql("""
                select transcript_id, transcript_number, version, released_through, document_sha256, passages
                  from transcript where study_id = ? and transcript_number = ? and passages is not null""")
                .params(study.value(), number)
                .query((row, _) -> transcript(study, row))
                .optional();
    }

    @Override
    public boolean hasArrived(StudyId study, PassageRef passage) {
        return client.sql("select 1 from passage where study_id = ? and transcript_number = ? and passage = ?")
                .params(study.value(), passage.transcript(), passage.passage())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public boolean isGivenUp(StudyId study, PassageRef passage) {
        return client.sql("select 1 from gap where study_id = ? and transcript_number = ? and passage = ?")
                .params(study.value(), passage.transcript(), passage.passage())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public List<Transcript> transcripts(StudyId study, int through) {
        return client.sql("""
                select transcript_id, transcript_number, version, released_through, document_sha256, passages
                  from transcript
                 where study_id = ? and transcript_number <= ? and not removed order by transcript_number""")
                .params(study.value(), through)
                .query((row, _) -> transcript(study, row))
                .list();
    }

    @Override
    public List<Gap> gaps(StudyId study, int through) {
        return client.sql("""
                select t.transcript_id, g.transcript_number, g.passage, g.reader, g.reason
                  from gap g join transcript t on t.study_id = g.study_id and t.transcript_number = g.transcript_number
                 where g.study_id = ? and g.transcript_number <= ? order by g.transcript_number, g.passage""")
                .params(study.value(), through)
                .query((row, _) -> new Gap(row.getObject("transcript_id", UUID.class),
                        new PassageRef(row.getInt("transcript_number"), row.getInt("passage")),
                        row.getString("reader"), row.getString("reason")))
                .list();
    }

    private static Transcript transcript(StudyId study, ResultSet row) throws SQLException {
        return new Transcript(study, row.getObject("transcript_id", UUID.class), row.getInt("transcript_number"),
                row.getInt("version"), row.getInt("released_through"), row.getString("document_sha256"),
                row.getInt("passages"));
    }

    @Override
    public int releasedThrough(StudyId study) {
        return client.sql("select coalesce(max(released_through), 0) from transcript where study_id = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public PassagePlan plan(StudyId study, PassageRef passage) {
        return plans(study, passage, "=").getFirst();
    }

    @Override
    public List<PassagePlan> plans(StudyId study, PassageRef through) {
        return plans(study, through, "<=");
    }

    private List<PassagePlan> plans(StudyId study, PassageRef passage, String comparison) {
        Map<PassageRef, UUID> transcripts = new LinkedHashMap<>();
        Map<PassageRef, List<IncidentId>> incidents = new HashMap<>();
        client.sql(PLANS.formatted(comparison))
                .param("study", study.value())
                .param("transcript", passage.transcript())
                .param("passage", passage.passage())
                .query((ResultSet row) -> {
                    PassageRef ref = new PassageRef(row.getInt("transcript_number"), row.getInt("passage"));
                    transcripts.putIfAbsent(ref, row.getObject("transcript_id", UUID.class));
                    List<IncidentId> some = incidents.computeIfAbsent(ref, _ -> new ArrayList<>());
                    // A passage without incidents has a row without one.
                    Optional.ofNullable(row.getString("incident_id")).map(IncidentId::new).ifPresent(some::add);
                });
        return transcripts.entrySet()
                .stream()
                .map(plan -> new PassagePlan(plan.getKey(), plan.getValue(),
                        incidents.getOrDefault(plan.getKey(), List.of())))
                .toList();
    }

    /// In one statement, so that an incident whose vector is deleted at this moment is missed and not left out.
    @Override
    public List<Incident> incidents(StudyId study, PassageRef passage, String embeddingKey) {
        return client.sql("""
                select i.incident_id, i.transcript_number, i.turn, i.start_at, i.speaker, i.compared, i.lang, v.floats
                  from incident i left join vector v on v.method_key = ? and v.text_sha256 = i.compared_sha256
                 where i.study_id = ? and i.transcript_number = ? and i.passage = ? and i.compared <> ''
                 order by i.turn, i.start_at, i.incident_id""")
                .params(embeddingKey, study.value(), passage.transcript(), passage.passage())
                .query((row, _) -> incident(row))
                .list();
    }

    private static Incident incident(ResultSet row) throws SQLException {
        IncidentId id = new IncidentId(row.getString("incident_id"));
        byte @Nullable [] floats = row.getBytes("floats");
        if (floats == null) {
            throw new VectorGone(id);
        }
        return new Incident(id, row.getInt("transcript_number"), row.getInt("turn"), row.getInt("start_at"),
                row.getString("speaker"), row.getString("compared"), row.getString("lang"), Floats.of(floats));
    }

    @Override
    public Map<IncidentId, Utterance> utterances(StudyId study, Collection<IncidentId> incidents, String embeddingKey) {
        Map<IncidentId, Utterance> utterances = new LinkedHashMap<>();
        client.sql("""
                select i.incident_id, t.transcript_id, i.transcript_number, i.turn, i.start_at, i.end_at, i.speaker,
                       i.compared, i.lang, v.floats
                  from incident i
                  join transcript t on t.study_id = i.study_id and t.transcript_number = i.transcript_number
                  left join vector v on v.method_key = ? and v.text_sha256 = i.compared_sha256 and i.compared <> ''
                 where i.study_id = ? and i.incident_id = any (?)
                 order by i.transcript_number, i.turn, i.start_at, i.incident_id""")
                .params(embeddingKey, study.value(),
                        incidents.stream().map(IncidentId::value).toArray(String[]::new))
                .query((ResultSet row) -> {
                    IncidentId id = new IncidentId(row.getString("incident_id"));
                    utterances.put(id, new Utterance(id, row.getObject("transcript_id", UUID.class),
                            new First(row.getInt("transcript_number"), row.getInt("turn"), row.getInt("start_at")),
                            row.getInt("end_at"), row.getString("speaker"),
                            row.getBytes("floats") == null ? Optional.empty() : Optional.of(incident(row))));
                });
        return utterances;
    }

    @Override
    public Optional<Mark> mark(StudyId study, int transcriptNumber, Place from, Place to) {
        List<Touched> touched = client.sql("""
                select held_by, turn, start_at, end_at from said
                 where study_id = :study and transcript_number = :number
                   and (turn, end_at) > (:fromTurn, :start) and (turn, start_at) < (:toTurn, :end)
                   and exists (select from incident where study_id = :study and transcript_number = :number)
                 order by turn, start_at, held_by""")
                .param("study", study.value())
                .param("number", transcriptNumber)
                .param("fromTurn", from.turn())
                .param("start", from.at())
                .param("toTurn", to.turn())
                .param("end", to.at())
                .query((row, _) -> new Touched(Anchor.of(row.getString("held_by")), row.getInt("turn"),
                        row.getInt("start_at"), row.getInt("end_at")))
                .list();
        if (touched.isEmpty() || touched.getFirst().turn() != from.turn() || touched.getLast().turn() != to.turn()) {
            return Optional.empty();
        }
        return Optional.of(new Mark(touched.getFirst().heldBy(), Math.max(from.at(), touched.getFirst().start()),
                touched.getLast().heldBy(), Math.min(to.at(), touched.getLast().end())));
    }

    private record Touched(Anchor heldBy, int turn, int start, int end) {}

    @Override
    public Map<TurnId, Context> contexts(StudyId study, Collection<TurnId> turns) {
        Map<TurnId, Context> contexts = new LinkedHashMap<>();
        client.sql("""
                select c.turn_id, t.transcript_id, c.turn, i.incident_id, i.transcript_number, i.turn as beside_turn,
                       i.start_at
                  from context_turn c
                  join transcript t on t.study_id = c.study_id and t.transcript_number = c.transcript_number
                 cross join lateral (
                       (select * from incident n
                         where n.study_id = c.study_id and n.transcript_number = c.transcript_number
                           and (n.turn, n.start_at) > (c.turn, c.start_at)
                         order by n.passage, n.turn, n.start_at limit 1)
                       union all
                       (select * from incident n
                         where n.study_id = c.study_id and n.transcript_number = c.transcript_number
                         order by n.passage desc, n.turn desc, n.start_at desc limit 1)
                       limit 1) i
                 where c.study_id = ? and c.turn_id = any (?)
                 order by c.turn_id, c.start_at desc""")
                .params(study.value(), turns.stream().map(TurnId::value).toArray(String[]::new))
                .query((ResultSet row) -> {
                    TurnId id = new TurnId(row.getString("turn_id"));
                    contexts.put(id, new Context(id, row.getObject("transcript_id", UUID.class), row.getInt("turn"),
                            new IncidentId(row.getString("incident_id")), new First(row.getInt("transcript_number"),
                                    row.getInt("beside_turn"), row.getInt("start_at"))));
                });
        return contexts;
    }

    @Override
    public List<String> textsWithoutVector(StudyId study, PassageRef passage, String embeddingKey) {
        return client.sql("""
                select i.compared
                  from incident i
                 where i.study_id = ? and i.transcript_number = ? and i.passage = ? and i.compared <> ''
                   and not exists (select 1 from vector v
                                    where v.method_key = ? and v.text_sha256 = i.compared_sha256)
                 order by i.turn, i.start_at, i.incident_id""")
                .params(study.value(), passage.transcript(), passage.passage(), embeddingKey)
                .query((row, _) -> row.getString("compared"))
                .list();
    }

    @Override
    public List<String> instructionSets(StudyId study, String embeddingKey) {
        return client.sql("""
                select distinct v.instruction_set
                  from incident i join vector v on v.method_key = ? and v.text_sha256 = i.compared_sha256
                 where i.study_id = ?
                 order by 1""").params(embeddingKey, study.value()).query((row, _) -> row.getString("instruction_set"))
                .list();
    }

}
