package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emic.ingest.domain.participants.Answer;
import org.emic.ingest.domain.participants.Participant;
import org.emic.ingest.domain.participants.Roster;
import org.emic.ingest.domain.study.Rosters;
import org.emic.ingest.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Rosters in the table `participant`.
@Component
final class RostersJdbc implements Rosters {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    RostersJdbc(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A group as it is stored: an array keeps their order.
    private record StoredGroup(String column, String value) {}

    @Override
    public void keep(StudyId study, Roster roster) {
        jdbc.sql("delete from participant where study_id = :study").param("study", study.value()).update();
        List<Participant> participants = roster.participants();
        IntStream.range(0, participants.size()).forEach(at -> add(study, at + 1, participants.get(at)));
    }

    private void add(StudyId study, int position, Participant participant) {
        jdbc.sql("""
                insert into participant (study_id, position, name, pseudonym, moderates, consent, approachable, groups)
                values (:study, :position, :name, :pseudonym, :moderates, :consent, :approachable, :groups::jsonb)""")
                .param("study", study.value())
                .param("position", position)
                .param("name", participant.name())
                .param("pseudonym", participant.pseudonym().orElse(null))
                .param("moderates", participant.moderates())
                .param("consent", participant.consent().word())
                .param("approachable", participant.approachable().word())
                .param("groups", json.writeValueAsString(participant.groups()
                        .entrySet()
                        .stream()
                        .map(group -> new StoredGroup(group.getKey(), group.getValue()))
                        .toList()))
                .update();
    }

    @Override
    public Roster of(StudyId study) {
        return new Roster(jdbc.sql("select * from participant where study_id = :study order by position")
                .param("study", study.value())
                .query((row, _) -> participant(row))
                .list());
    }

    private Participant participant(ResultSet row) throws SQLException {
        Map<String, String> groups = new LinkedHashMap<>();
        for (StoredGroup group : json.readValue(row.getString("groups"), StoredGroup[].class)) {
            groups.put(group.column(), group.value());
        }
        return new Participant(row.getString("name"), Optional.ofNullable(row.getString("pseudonym")),
                row.getBoolean("moderates"), answer(row, "consent"), answer(row, "approachable"), groups);
    }

    private static Answer answer(ResultSet row, String column) throws SQLException {
        return Answer.valueOf(row.getString(column).toUpperCase(Locale.ROOT));
    }
}
