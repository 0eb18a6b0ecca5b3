package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
        return Key.of(rows(study, "not null", row -> entry(study, row)),
                rows(study, "null",
                        row -> new Key.Erased(kind(row), row.getString("bearer"), row.getString("stands"))));
    }

    private interface Reads<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(StudyId study, String nameIs, Reads<T> reads) {
        return jdbc.sql("select kind, name, bearer, stands from pseudonym where study_id = :study and name is " + nameIs
                + " order by position")
                .param("study", study.value())
                .query((row, _) -> reads.read(row))
                .list();
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    private Key.Entry entry(StudyId study, ResultSet row) throws SQLException {
        return new Key.Entry(kind(row), seal.open(study, row.getBytes("name")), row.getString("bearer"),
                row.getString("stands"));
    }

    @Override
    public void keep(StudyId study, Key grown) {
        int kept = number(study, "select count(name) from pseudonym where study_id = :study");
        int position = number(study, "select coalesce(max(position) + 1, 0) from pseudonym where study_id = :study");
        for (Key.Entry entry : grown.entries().subList(kept, grown.entries().size())) {
            jdbc.sql("""
                    insert into pseudonym (study_id, position, kind, name, bearer, stands)
                    values (:study, :position, :kind, :name, :bearer, :stands)""")
                    .param("study", study.value())
                    .param("position", position++)
                    .param("kind", entry.kind().word())
                    .param("name", seal.seal(study, entry.name()))
                    .param("bearer", entry.bearer())
                    .param("stands", entry.pseudonym())
                    .update();
        }
    }

    private int number(StudyId study, String query) {
        return jdbc.sql(query).param("study", study.value()).query(Integer.class).single();
    }

    @Override
    public int erase(StudyId study, String bearer) {
        return jdbc.sql("""
                update pseudonym set name = null
                where study_id = :study and bearer = :bearer and name is not null""")
                .param("study", study.value())
                .param("bearer", bearer)
                .update();
    }

    @Override
    public Set<String> unused(StudyId study) {
        return Set.copyOf(jdbc.sql("""
                select distinct bearer from pseudonym where study_id = :study and name is not null
                except
                select p.bearer from pseudonym p
                join transcript t on t.study_id = p.study_id
                left join lateral (
                    select speaker, text, original_text from turn where transcript_id = t.id
                    union all
                    select e.speaker, e.text, e.original_text from earlier_turn e
                    join transcript_version v on v.id = e.version_id where v.transcript_id = t.id) u on true
                where p.study_id = :study and (u.speaker = p.bearer or position('[' || p.stands || ']' in u.text) > 0
                    or position('[' || p.stands || ']' in u.original_text) > 0
                    or position('[' || p.stands || ']' in t.name) > 0
                    or position('[' || p.stands || ']' in t.preamble) > 0)""")
                .param("study", study.value())
                .query(String.class)
                .list());
    }

    @Override
    public boolean isGivenElsewhere(StudyId study, String pseudonym) {
        return jdbc.sql("""
                select exists (select from pseudonym
                    where study_id <> :study and (bearer = :pseudonym or stands = :pseudonym))""")
                .param("study", study.value())
                .param("pseudonym", pseudonym)
                .query(Boolean.class)
                .single();
    }
}
