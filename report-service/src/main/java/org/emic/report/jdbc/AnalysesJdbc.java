package org.emic.report.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emic.messaging.BlockedRecords;
import org.emic.report.domain.CodeStanding;
import org.emic.report.domain.Codebook;
import org.emic.report.domain.Fact.CodesCompleted;
import org.emic.report.domain.Fact.ThemesCompleted;
import org.emic.report.domain.Fact.ThemesSynthesised;
import org.emic.report.domain.Gap;
import org.emic.report.domain.Lens;
import org.emic.report.domain.Names;
import org.emic.report.domain.Passage;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.Study;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.Transcript;
import org.emic.report.domain.report.Analyses;
import org.emic.report.domain.report.Analysis;
import org.emic.report.domain.report.Decisions;
import org.emic.report.domain.report.Decisions.GivenUp;
import org.emic.report.domain.report.Decisions.WordsGivenUp;
import org.emic.report.domain.report.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts analyses together from the tables of facts.
final class AnalysesJdbc implements Analyses {

    private static final List<String> OF_ANALYSIS = List.of("passage_coded", "codebook_version", "code",
            "codes_completed", "themes_synthesised", "themes_completed", "codings_given_up");
    private static final List<String> COMPLETIONS = OF_ANALYSIS.subList(3, 6);

    /// What tells of codings.
    private static final String CODED = "PassageCoded.v1";

    private final JdbcClient jdbc;
    private final BlockedRecords blocked;

    AnalysesJdbc(JdbcClient jdbc, BlockedRecords blocked) {
        this.jdbc = jdbc;
        this.blocked = blocked;
    }

    @Override
    public List<Edition> closed(StudyId study) {
        return jdbc.sql("""
                select c.analysis, c.through, c.fingerprint codes_fingerprint, t.fingerprint themes_fingerprint,
                    s.revision study_revision, (
                        select count(*) from participant_withdrawn p where p.study_id = c.study_id) participants_withdrawn
                from codes_completed c
                join themes_completed t on t.study_id = c.study_id and t.analysis = c.analysis
                    and t.through = c.through and t.codes_fingerprint = c.fingerprint
                join themes_synthesised y on y.study_id = c.study_id and y.analysis = c.analysis
                    and y.through = c.through and y.codes_fingerprint = c.fingerprint
                    and y.fingerprint in ('', t.fingerprint)
                join study s on s.study_id = c.study_id
                where c.study_id = ? and not exists (
                    select from passage_coded p
                    where p.study_id = c.study_id and p.analysis = c.analysis and p.transcript > c.through)
                order by c.analysis desc, c.through desc, t.gaps, c.fingerprint, t.fingerprint""")
                .param(study.value())
                .query((row, _) -> edition(row))
                .list();
    }

    /// Completions through the same transcript of what was there before people decided something. Versions only rise
    /// within an analysis.
    private void dropEarlier(StudyId study, Edition edition) {
        List<String> earlier = jdbc.sql("""
                with told as (
                    select fingerprint, (body::jsonb #>> '{versions,codebook}')::bigint + coalesce((
                        select sum(version::bigint)
                        from jsonb_array_elements(body::jsonb #> '{versions,transcripts}') transcript,
                            jsonb_array_elements_text(transcript -> 'passages') version), 0) as versions
                    from codes_completed
                    where study_id = :study and analysis = :analysis and through = :through
                        and jsonb_typeof(body::jsonb #> '{versions,transcripts}') = 'array')
                select one.fingerprint from told one join told these on these.fingerprint = :codes
                where one.versions < these.versions""")
                .param("study", study.value())
                .param("analysis", edition.analysis())
                .param("through", edition.through())
                .param("codes", edition.codesFingerprint())
                .query((row, _) -> row.getString(1))
                .list();
        for (String fingerprint : earlier) {
            for (String table : COMPLETIONS) {
                jdbc.sql("delete from " + table + " where study_id = ? and analysis = ? and through = ? and "
                        + (table.equals("codes_completed") ? "fingerprint" : "codes_fingerprint") + " = ?")
                        .params(study.value(), edition.analysis(), edition.through(), fingerprint)
                        .update();
            }
        }
    }

    static Edition edition(ResultSet row) throws SQLException {
        return new Edition(row.getInt("analysis"), row.getInt("through"), row.getString("codes_fingerprint"),
                row.getString("themes_fingerprint"), row.getInt("study_revision"),
                row.getInt("participants_withdrawn"));
    }

    @Override
    public Optional<Analysis> read(StudyId study, Edition edition) {
        return study(study, edition.studyRevision()).flatMap(fields -> codes(study, edition)
                .flatMap(codes -> themes(study, edition).flatMap(themes -> completed(study, edition)
                        .map(completed -> new Analysis(edition, fields,
                                bodies(Transcript.class, """
                                        select body from transcript where study_id = ? and number <= ?""",
                                        study.value(), edition.through()),
                                bodies(Passage.class, """
                                        select body from passage where study_id = ? and transcript <= ?""",
                                        study.value(), edition.through()),
                                bodies(PassageCodings.class, """
                                        select body from passage_coded
                                        where study_id = ? and analysis = ? and transcript <= ?""",
                                        study.value(), edition.analysis(), edition.through()),
                                codebook(study, edition, codes.codebookVersion()), codes.fact(), themes, completed,
                                decisions(study, edition), begunBeyond(study, edition))))));
    }

    @Override
    public void dropBelow(StudyId study, Edition edition) {
        for (String table : OF_ANALYSIS) {
            jdbc.sql("delete from " + table + " where study_id = ? and analysis < ?")
                    .params(study.value(), edition.analysis())
                    .update();
        }
        for (String table : COMPLETIONS) {
            jdbc.sql("delete from " + table + " where study_id = ? and analysis = ? and through < ?")
                    .params(study.value(), edition.analysis(), edition.through())
                    .update();
        }
        dropEarlier(study, edition);
        // Its completion stays, so that a synthesis which comes behind it is known for what it is.
        jdbc.sql("""
                with these as (
                    select * from themes_completed where study_id = :study and analysis = :analysis
                        and through = :through and codes_fingerprint = :codes)
                delete from themes_synthesised where study_id = :study and analysis = :analysis
                    and through = :through and codes_fingerprint = :codes and fingerprint in (
                        select worse.fingerprint from these worse join these edition
                            on edition.fingerprint = :themes and worse.fingerprint <> :themes
                            and worse.gaps >= edition.gaps)""")
                .param("study", study.value())
                .param("analysis", edition.analysis())
                .param("through", edition.through())
                .param("codes", edition.codesFingerprint())
                .param("themes", edition.themesFingerprint())
                .update();
    }

    private Decisions decisions(StudyId study, Edition edition) {
        return new Decisions(
                Set.copyOf(jdbc.sql("select number from removed_transcript where study_id = ?")
                        .param(study.value())
                        .query((row, _) -> row.getInt("number"))
                        .list()),
                jdbc.sql("select transcript_id, passage, reader, reason from words_given_up where study_id = ?")
                        .param(study.value())
                        .query((row, _) -> new WordsGivenUp(row.getObject("transcript_id", UUID.class),
                                row.getInt("passage"), givenUp(row)))
                        .list(),
                jdbc.sql("""
                        select reader, reason from codings_given_up where study_id = ? and analysis = ? order by id""")
                        .params(study.value(), edition.analysis())
                        .query((row, _) -> givenUp(row))
                        .list(),
                (int) blocked.open(study.toString()).stream().filter(record -> record.type().equals(CODED)).count());
    }

    private static GivenUp givenUp(ResultSet row) throws SQLException {
        return new GivenUp(row.getString("reader"), row.getString("reason"));
    }

    private Optional<Study> study(StudyId study, int revision) {
        return jdbc.sql("select * from study where study_id = ? and revision = ?")
                .params(study.value(), revision)
                .query((row, _) -> new Study(row.getInt("revision"), row.getString("title"),
                        row.getString("language"), Names.valueOf(row.getString("names")), row.getString("segment"),
                        row.getBoolean("reviewed"), row.getString("question"),
                        new Lens(row.getString("lens_name"), row.getString("lens_version")), row.getString("note")))
                .optional();
    }

    private record Codes(CodesCompleted fact, int codebookVersion) {

    }

    private Optional<Codes> codes(StudyId study, Edition edition) {
        return jdbc.sql("""
                select body, coalesce(codebook_version, (
                    select max(version) from codebook_version v
                    where v.study_id = c.study_id and v.analysis = c.analysis), 0) codebook_version
                from codes_completed c where study_id = ? and analysis = ? and through = ? and fingerprint = ?""")
                .params(study.value(), edition.analysis(), edition.through(), edition.codesFingerprint())
                .query((row, _) -> new Codes(Json.read(row.getString("body"), CodesCompleted.class),
                        row.getInt("codebook_version")))
                .optional();
    }

    private Optional<ThemesSynthesised> themes(StudyId study, Edition edition) {
        return bodies(ThemesSynthesised.class, """
                select body from themes_synthesised
                where study_id = ? and analysis = ? and through = ? and codes_fingerprint = ?
                    and fingerprint in ('', ?) order by fingerprint desc""", study.value(), edition.analysis(),
                edition.through(), edition.codesFingerprint(), edition.themesFingerprint()).stream().findFirst();
    }

    private Optional<ThemesCompleted> completed(StudyId study, Edition edition) {
        return jdbc.sql("""
                select themes, sub_themes, body from themes_completed
                where study_id = ? and analysis = ? and through = ? and codes_fingerprint = ? and fingerprint = ?""")
                .params(study.value(), edition.analysis(), edition.through(), edition.codesFingerprint(),
                        edition.themesFingerprint())
                .query((row, _) -> new ThemesCompleted(study, edition.analysis(), edition.through(),
                        edition.codesFingerprint(), row.getInt("themes"), row.getInt("sub_themes"),
                        edition.themesFingerprint(), List.of(Json.read(row.getString("body"), Gap[].class))))
                .optional();
    }

    private Codebook codebook(StudyId study, Edition edition, int version) {
        List<Integer> versions = jdbc
                .sql("select version from codebook_version where study_id = ? and analysis = ? and version <= ?")
                .params(study.value(), edition.analysis(), version)
                .query((row, _) -> row.getInt("version"))
                .list();
        return new Codebook(versions, bodies(CodeStanding.class, """
                select distinct on (code) body from code
                where study_id = ? and analysis = ? and version <= ?
                order by code, version desc, place desc""", study.value(), edition.analysis(), version));
    }

    private boolean begunBeyond(StudyId study, Edition edition) {
        return jdbc.sql("""
                select exists (select from passage_coded where study_id = ? and analysis = ? and transcript > ?)""")
                .params(study.value(), edition.analysis(), edition.through())
                .query(Boolean.class)
                .single();
    }

    private <T> List<T> bodies(Class<T> type, String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query((row, _) -> Json.read(row.getString("body"), type)).list();
    }

}
