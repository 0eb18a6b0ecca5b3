package org.emic.report.jdbc;

import java.util.List;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Facts;
import org.emic.report.domain.Passage;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.Study;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.Transcript;
import org.emic.report.domain.Versions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps facts in tables. Each statement gives the same rows whichever of two facts came first.
final class FactsJdbc implements Facts {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TranscriptsJdbc transcripts;
    private final ReportsJdbc reports;

    FactsJdbc(JdbcTemplate batches, ReportsJdbc reports) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.transcripts = new TranscriptsJdbc(jdbc);
        this.reports = reports;
    }

    @Override
    public void keep(Fact fact) {
        if (fact instanceof Fact.PassageCoded coded) {
            takeUp(coded);
        }
        if (!(fact instanceof Fact.OfAnalysis of)) {
            store(fact);
        } else if (!isPast(of)) {
            store(of);
            bindGivenUp(of);
        }
        // Also for what is past: it may have been what was undecided.
        changed(fact.study());
    }

    private void store(Fact fact) {
        switch (fact) {
            case Fact.StudyDescribed told -> study(told.study(), told.fields());
            case Fact.TranscriptReleased told -> transcripts.keep(told);
            case Fact.PassageReleased told -> transcripts.keep(told);
            case Fact.TranscriptRemoved told -> {
                transcripts.remove(told);
                reports.deleteWithdrawn(told.study());
            }
            case Fact.VersionBegun told -> {
                transcripts.keep(told);
                reports.deleteWithdrawn(told.study());
            }
            case Fact.ParticipantWithdrawn told -> {
                participant(told);
                reports.deleteWithdrawn(told.study());
            }
            case Fact.WordsGivenUp told -> givenUp(told);
            case Fact.CodingsGivenUp told -> givenUp(told);
            case Fact.PassageCoded told -> coded(told, told.codings());
            case Fact.CodebookChanged told -> codebook(told);
            case Fact.CodesCompleted told -> codesCompleted(told);
            case Fact.ThemesSynthesised told -> themes(told);
            case Fact.ThemesCompleted told -> themesCompleted(told);
        }
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

    private void participant(Fact.ParticipantWithdrawn fact) {
        jdbc.sql("insert into participant_withdrawn values (?, ?) on conflict do nothing")
                .params(fact.study().value(), fact.withdrawal())
                .update();
        fact.transcripts().forEach(transcripts::keep);
    }

    private void givenUp(Fact.WordsGivenUp fact) {
        jdbc.sql("insert into words_given_up values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(fact.study().value(), fact.transcriptId(), fact.passage(), fact.reader(), fact.reason())
                .update();
    }

    private void givenUp(Fact.CodingsGivenUp fact) {
        jdbc.sql("""
                insert into codings_given_up (study_id, event, reader, reason, analysis)
                values (:study, :event, :reader, :reason, greatest(
                    (select max(analysis) from passage_coded where study_id = :study),
                    (select max(analysis) from codebook_version where study_id = :study),
                    (select max(analysis) from codes_completed where study_id = :study)))""")
                .param("study", fact.study().value())
                .param("event", fact.event())
                .param("reader", fact.reader())
                .param("reason", fact.reason())
                .update();
    }

    /// What was given up before anything of its study's codes had arrived belongs to the first analysis that does.
    private void bindGivenUp(Fact.OfAnalysis fact) {
        jdbc.sql("update codings_given_up set analysis = ? where study_id = ? and analysis is null")
                .params(fact.analysis(), fact.study().value())
                .update();
    }

    /// What is read after all is not given up any more, whichever analysis it belongs to.
    private void takeUp(Fact.PassageCoded fact) {
        jdbc.sql("delete from codings_given_up where study_id = ? and event = ?")
                .params(fact.study().value(), fact.event())
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
        jdbc.sql("insert into codes_completed values (?, ?, ?, ?, nullif(?, -1), ?) on conflict do nothing")
                .params(fact.study().value(), fact.analysis(), fact.through(), fact.fingerprint(),
                        fact.versions().map(Versions::codebook).orElse(-1), Json.write(fact))
                .update();
    }

    private void themes(Fact.ThemesSynthesised fact) {
        jdbc.sql("insert into themes_synthesised values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(fact.study().value(), fact.analysis(), fact.through(), fact.codesFingerprint(),
                        fact.themes().size(),
                        fact.themes().stream().mapToInt(theme -> theme.subThemes().size()).sum(), Json.write(fact),
                        fact.fingerprint())
                .update();
    }

    private void themesCompleted(Fact.ThemesCompleted fact) {
        jdbc.sql("""
                insert into themes_completed values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (study_id, analysis, through, codes_fingerprint, fingerprint) do update set
                    gaps = excluded.gaps, body = excluded.body
                where themes_completed.gaps > excluded.gaps""")
                .params(fact.study().value(), fact.analysis(), fact.through(), fact.codesFingerprint(),
                        fact.fingerprint(), fact.themes(), fact.subThemes(), fact.gaps().size(),
                        Json.write(fact.gaps()))
                .update();
    }

}
