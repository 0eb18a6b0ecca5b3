package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.study.Keys;
import org.emic.ingest.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keys in the table `pseudonym`: pseudonyms as they are, names sealed.
@Component
final class KeysJdbc implements Keys {

    private final JdbcClient jdbc;
    private final NameSeal seal;

    KeysJdbc(JdbcClient jdbc, NameSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public boolean canSeal() {
        return seal.canSeal();
    }

    @Override
    public Key of(StudyId study) {
        return Key.of(
                jdbc.sql("select kind, name, bearer, stands from pseudonym where study_id = :study order by position")
                        .param("study", study.value())
                        .query((row, _) -> entry(study, row))
                        .list());
    }

    private Key.Entry entry(StudyId study, ResultSet row) throws SQLException {
        return new Key.Entry(Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                seal.open(study, row.getBytes("name")), row.getString("bearer"), row.getString("stands"));
    }

    @Override
    public void keep(StudyId study, Key grown) {
        int kept = jdbc.sql("select count(*) from pseudonym where study_id = :study")
                .param("study", study.value())
                .query(Integer.class)
                .single();
        List<Key.Entry> entries = grown.entries();
        for (int position = kept; position < entries.size(); position++) {
            Key.Entry entry = entries.get(position);
            jdbc.sql("""
                    insert into pseudonym (study_id, position, kind, name, bearer, stands)
                    values (:study, :position, :kind, :name, :bearer, :stands)""")
                    .param("study", study.value())
                    .param("position", position)
                    .param("kind", entry.kind().word())
                    .param("name", seal.seal(study, entry.name()))
                    .param("bearer", entry.bearer())
                    .param("stands", entry.pseudonym())
                    .update();
        }
    }

    @Override
    public boolean isGivenElsewhere(StudyId study, String pseudonym) {
        return jdbc
                .sql("""
                select exists (select from pseudonym where study_id <> :study and (bearer = :pseudonym or stands = :pseudonym))""")
                .param("study", study.value())
                .param("pseudonym", pseudonym)
                .query(Boolean.class)
                .single();
    }
}
