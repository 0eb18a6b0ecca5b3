package org.emic.report.jdbc;

import java.util.List;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Facts;
import org.emic.report.domain.Passage;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.Study;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.Transcript;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps facts in tables. Each statement gives the same rows whichever of two facts came first.
final class FactsJdbc implements Facts {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FactsJdbc(JdbcTemplate batches) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
    }

    @Override
    public void keep(Fact fact) {
        if (fact instanceof Fact.OfAnalysis of && isPast(of)) {
            return;
        }
        switch (fact) {
            case Fact.StudyDescribed told -> study(told.study(), told.fields());
            case Fact.TranscriptReleased told -> transcript(told.study(), told.transcript());
            case Fact.PassageReleased told -> passage(told.study(), told.passage());
            case Fact.PassageCoded told -> coded(told, told.codings());
            case Fact.CodebookChanged told -> codebook(told);
            case Fact.CodesCompleted told -> codesCompleted(told);
            case Fact.ThemesSynthesised told -> themes(told);
            case Fact.ThemesCompleted told -> themesCompleted(told);
        }
        changed(fact.study());
    }

    private boolean isPast(Fact.OfAnalysis fact) {
        return jdbc.sql("select exists (select from report where study_id = ? and analysis > ?)")
                .params(fact.study().value(), fact.analysis())
                .query(Boolean.class)
                .single();
    }

    private void changed(StudyId study) {
        jdbc.sql("insert into composing (study_id) values (?) on conflict do nothing").param(study.value()).update();
        jdbc.sql("insert into change (study_id) values (?)").param(study.value()).update();
    }

    private void study(StudyId id, Study study) {
        jdbc.sql("""
                insert into study values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (study_id) do update set
                    revision = excluded.revision, title = excluded.title, language = excluded.language,
                    names = excluded.names, segment = excluded.segment, reviewed = excluded.reviewed,
                    question = excluded.question, lens_name = excluded.lens_name,
                    lens_version = excluded.lens_version, note = excluded.note
                where study.revision < excluded.revision""")
                .params(id.value(), study.revision(), study.title(), study.language(), study.names().name(),
                        study.segment(), study.reviewed(), study.question(), study.lens().name(),
                        study.lens().version(), study.note())
                .update();
    }

    private void transcript(StudyId study, Transcript transcript) {
        jdbc.sql("insert into transcript values (?, ?, ?, ?) on conflict do nothing")
                .params(study.value(), transcript.number(), transcript.incidents(), Json.write(transcript))
                .update();
    }

    private void passage(StudyId study, Passage passage) {
        jdbc.sql("insert into passage values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(study.value(), passage.transcript(), passage.passage(), passage.incidents().size(),
                        Json.write(passage))
                .update();
    }

    private void coded(Fact.PassageCoded fact, PassageCodings codings) {
        long compared = codings.uncoded().size()
                + codings.codings().stream().map(coding -> coding.incident()).distinct().count();
        jdbc.sql("""
                insert into passage_coded values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (study_id, analysis, transcript, passage) do update set
                    version = excluded.version, compared = excluded.compared, codings = excluded.codings,
                    body = excluded.body
                where passage_coded.version < excluded.version""")
                .params(fact.study().value(), fact.analysis(), codings.transcript(), codings.passage(),
                        codings.version(), compared, codings.codings().size(), Json.write(codings))
                .update();
    }

    private void codebook(Fact.CodebookChanged fact) {
        jdbc.sql("insert into codebook_version values (?, ?, ?) on conflict do nothing")
                .params(fact.study().value(), fact.analysis(), fact.version())
                .update();
        List<Object[]> rows = fact.standings()
                .stream()
                .map(standing -> new Object[]{fact.study().value(), fact.analysis(), standing.code().id().value(),
                        standing.version(), standing.place(), standing.live(), Json.write(standing)})
                .toList();
        batches.batchUpdate("insert into code values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing", rows);
    }

    private void codesCompleted(Fact.CodesCompleted fact) {
        jdbc.sql("""
                insert into codes_completed
                select ?, ?, ?, ?, coalesce(max(version), 0), ?
                from codebook_version where study_id = ? and analysis = ?
                on conflict do nothing""")
                .params(fact.study().value(), fact.analysis(), fact.through(), fact.fingerprint(), Json.write(fact),
                        fact.study().value(), fact.analysis())
                .update();
    }

    private void themes(Fact.ThemesSynthesised fact) {
        jdbc.sql("insert into themes_synthesised values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(fact.study().value(), fact.analysis(), fact.through(), fact.codesFingerprint(),
                        fact.themes().size(),
                        fact.themes().stream().mapToInt(theme -> theme.subThemes().size()).sum(), Json.write(fact))
                .update();
    }

    private void themesCompleted(Fact.ThemesCompleted fact) {
        jdbc.sql("insert into themes_completed values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(fact.study().value(), fact.analysis(), fact.through(), fact.codesFingerprint(),
                        fact.fingerprint(), fact.themes(), fact.subThemes())
                .update();
    }

}
