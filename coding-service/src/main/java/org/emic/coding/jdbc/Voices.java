package org.emic.coding.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emic.coding.domain.OneVoice;
import org.emic.coding.domain.reading.CodeView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts whose incidents codes have, and who speaks how much in the study.
@Component
final class Voices {

    private final JdbcClient client;

    Voices(JdbcClient client) {
        this.client = client;
    }

    /// The speakers and languages that dominate codes, by code.
    Map<String, List<CodeView.Voice>> dominating(UUID study, int analysis, Collection<String> codes) {
        Spoken talk = new Spoken(new HashMap<>(), new HashMap<>());
        client.sql("""
                select speaker, lang, count(*) as incidents from incident
                 where study_id = ? and compared <> '' group by speaker, lang""")
                .param(study)
                .query((ResultSet row) -> talk.count(row));
        Map<String, Spoken> coded = new HashMap<>();
        client.sql("""
                select c.code_id, i.speaker, i.lang, count(*) as incidents
                  from coding c join incident i on i.study_id = c.study_id and i.incident_id = c.incident_id
                 where c.study_id = ? and c.analysis = ? and c.code_id = any (?) and c.status <> 'rejected' and not c.beside
                 group by c.code_id, i.speaker, i.lang""")
                .params(study, analysis, codes.toArray(String[]::new))
                .query((ResultSet row) -> coded
                        .computeIfAbsent(row.getString("code_id"), _ -> new Spoken(new HashMap<>(), new HashMap<>()))
                        .count(row));
        Map<String, List<CodeView.Voice>> dominating = new HashMap<>();
        coded.forEach((code, spoken) -> dominating.put(code, spoken.dominating(talk)));
        return dominating;
    }

    /// How many incidents each speaker and each language has.
    private record Spoken(Map<String, Integer> speakers, Map<String, Integer> languages) {

        void count(ResultSet row) throws SQLException {
            speakers.merge(row.getString("speaker"), row.getInt("incidents"), Integer::sum);
            languages.merge(row.getString("lang"), row.getInt("incidents"), Integer::sum);
        }

        List<CodeView.Voice> dominating(Spoken talk) {
            return Stream
                    .concat(voices("speaker", speakers, talk.speakers), voices("language", languages, talk.languages))
                    .toList();
        }

        private static Stream<CodeView.Voice> voices(String kind, Map<String, Integer> code,
                Map<String, Integer> talk) {
            return OneVoice.dominating(code, talk)
                    .stream()
                    .map(voice -> new CodeView.Voice(kind, voice.voice(), voice.incidents(), voice.shareOfTalk()));
        }

    }

}
