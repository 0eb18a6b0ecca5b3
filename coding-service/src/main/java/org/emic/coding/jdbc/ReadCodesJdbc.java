package org.emic.coding.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.reading.ChangeView;
import org.emic.coding.domain.reading.CodeName;
import org.emic.coding.domain.reading.CodeView;
import org.emic.coding.domain.reading.CodingView;
import org.emic.coding.domain.reading.Progress;
import org.emic.coding.domain.reading.Quote;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.Review;
import org.emic.coding.domain.reading.Slice;
import org.emic.coding.domain.reading.StudyView;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads what an analysis has come to.
@Component
final class ReadCodesJdbc implements ReadCodes {

    private static final String CODES = """
            select code_id, label, origin, status, definition, founder, incidents, details::text as details
              from code where study_id = :study and analysis = :analysis""";

    private final JdbcClient client;
    private final Quotes quotes;
    private final CodingRows codings;
    private final Voices voices;
    private final JsonMapper json;

    ReadCodesJdbc(JdbcClient client, Quotes quotes, CodingRows codings, Voices voices, JsonMapper json) {
        this.client = client;
        this.quotes = quotes;
        this.codings = codings;
        this.voices = voices;
        this.json = json;
    }

    @Override
    public Optional<StudyView> study(StudyId study) {
        return client.sql("""
                select title, question, note, shown_analysis, newest_analysis from study where study_id = ?""")
                .param(study.value())
                .query((row, _) -> new StudyView(study.toString(), Optional.ofNullable(row.getString("title")),
                        Optional.ofNullable(row.getString("question")), Optional.ofNullable(row.getString("note")),
                        row.getInt("shown_analysis"), row.getInt("newest_analysis")))
                .optional();
    }

    @Override
    public Progress progress(StudyId study) {
        return client.sql("""
                with newest as (select a.* from study s
                                  join analysis a on a.study_id = s.study_id and a.analysis = s.newest_analysis
                                 where s.study_id = :study),
                     arrived as (select t.transcript_number, t.incidents as said, t.released_through, p.here,
                                        p.passages + g.gaps = t.passages as decided, g.gaps
                                   from transcript t
                                  cross join lateral (
                                        select coalesce(sum(incidents), 0) as here, count(*) as passages from passage
                                         where study_id = t.study_id
                                           and transcript_number = t.transcript_number) p
                                  cross join lateral (
                                        select count(*) as gaps from gap
                                         where study_id = t.study_id
                                           and transcript_number = t.transcript_number) g
                                  where t.study_id = :study)
                select (select coalesce(sum(case when decided then here else greatest(coalesce(said, 0), here) end), 0)
                          from arrived) as incidents,
                       (select coalesce(sum(gaps), 0) from arrived) as gaps,
                       (select coalesce(sum(here), 0) from arrived) as embedded,
                       (select coalesce(max(released_through), 0) from arrived) as released,
                       (select count(distinct code_id) from coding c
                         where c.study_id = :study and c.analysis = n.analysis) as codes,
                       (select count(*) from coding c
                         where c.study_id = :study and c.analysis = n.analysis) as codings,
                       n.compared, n.analysis, n.completed_through
                  from newest n""")
                .param("study", study.value())
                .query((row, _) -> new Progress(row.getInt("incidents"), row.getInt("embedded"),
                        row.getInt("compared"), row.getInt("codes"), row.getInt("codings"), row.getInt("analysis"),
                        row.getInt("completed_through"), row.getInt("completed_through") > 0
                                && row.getInt("completed_through") >= row.getInt("released"),
                        row.getInt("gaps")))
                .single();
    }

    @Override
    public Review review(StudyId study, int analysis) {
        return client.sql("""
                select count(*) filter (where status <> 'human') as suggestions,
                       count(*) filter (where status not in ('suggested', 'human')) as decided,
                       count(*) filter (where status = 'human') as own
                  from coding where study_id = ? and analysis = ?""")
                .params(study.value(), analysis)
                .query((row, _) -> new Review(row.getInt("suggestions"), row.getInt("decided"), row.getInt("own")))
                .single();
    }

    @Override
    public Slice<CodeView> codes(StudyId study, int analysis, int from, int most) {
        return codes(study, analysis, from, most, "ordinal");
    }

    @Override
    public Slice<CodeView> codesBySize(StudyId study, int analysis, int from, int most) {
        return codes(study, analysis, from, most, "incidents desc, ordinal");
    }

    private Slice<CodeView> codes(StudyId study, int analysis, int from, int most, String order) {
        List<CodeRow> rows = client.sql(CODES + " order by " + order + " limit :most offset :from")
                .param("study", study.value())
                .param("analysis", analysis)
                .param("most", most)
                .param("from", from)
                .query((row, _) -> row(row))
                .list();
        int total = client.sql("select count(*) from code where study_id = ? and analysis = ?")
                .params(study.value(), analysis)
                .query(Integer.class)
                .single();
        return new Slice<>(views(study.value(), analysis, rows), from, total);
    }

    @Override
    public List<CodeName> names(StudyId study, int analysis) {
        return client.sql("select code_id, label from code where study_id = ? and analysis = ? order by ordinal")
                .params(study.value(), analysis)
                .query((row, _) -> new CodeName(row.getString("code_id"), row.getString("label")))
                .list()
                .stream()
                .sorted(Comparator.comparing(CodeName::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public Optional<CodeView> code(StudyId study, int analysis, String code) {
        List<CodeRow> rows = client.sql(CODES + " and code_id = :code")
                .param("study", study.value())
                .param("analysis", analysis)
                .param("code", code)
                .query((row, _) -> row(row))
                .list();
        return views(study.value(), analysis, rows).stream().findFirst();
    }

    @Override
    public List<ChangeView> changes(StudyId study, int analysis, String code) {
        return client.sql("""
                select h.change, h.code_id, h.label, h.other_id, o.label as other_label, h.reason
                  from codebook_change h
                  left join code o on o.study_id = h.study_id and o.analysis = h.analysis and o.code_id = h.other_id
                 where h.study_id = :study and h.analysis = :analysis and (h.code_id = :code or h.other_id = :code)
                   and h.change not in ('founded', 'revised')
                 order by h.version, h.ordinal""")
                .param("study", study.value())
                .param("analysis", analysis)
                .param("code", code)
                .query((row, _) -> new ChangeView(row.getString("change"), row.getString("code_id"),
                        row.getString("label"), Optional.ofNullable(row.getString("other_id")),
                        Optional.ofNullable(row.getString("other_label")),
                        Optional.ofNullable(row.getString("reason"))))
                .list();
    }

    @Override
    public Slice<CodingView> codings(StudyId study, int analysis, Optional<String> code, Order order, int from,
            int most) {
        return codings.read(study.value(), analysis, code, order, from, most);
    }

    private CodeRow row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new CodeRow(row.getString("code_id"), row.getString("label"), row.getString("origin"),
                row.getString("status"), row.getString("definition"), row.getString("founder"), row.getInt("incidents"),
                json.readValue(row.getString("details"), CodeJson.class));
    }

    private List<CodeView> views(UUID study, int analysis, List<CodeRow> rows) {
        Map<String, Quote> quoted = quotes.of(study, rows.stream()
                .flatMap(row -> row.details().exemplars().stream())
                .map(CodeJson.ExemplarJson::incident)
                .toList());
        Map<String, List<CodeView.Voice>> dominating = voices.dominating(study, analysis,
                rows.stream().map(CodeRow::code).toList());
        return rows.stream().map(row -> row.view(quoted, dominating.getOrDefault(row.code(), List.of()))).toList();
    }

    private record CodeRow(String code, String label, String origin, String status, String definition, String founder,
            int incidents, CodeJson details) {

        CodeView view(Map<String, Quote> quoted, List<CodeView.Voice> dominatedBy) {
            return new CodeView(code, label, origin, status, definition, founder, incidents,
                    details.speakers()
                            .stream()
                            .map(speaker -> new CodeView.Speaker(speaker.speaker(), speaker.incidents()))
                            .toList(),
                    details.exemplars()
                            .stream()
                            .flatMap(exemplar -> Optional.ofNullable(quoted.get(exemplar.incident()))
                                    .map(quote -> new CodeView.Example(quote, exemplar.kind(), exemplar.similarity()))
                                    .stream())
                            .toList(),
                    details.labels()
                            .stream()
                            .map(label -> new CodeView.Label(label.label(), label.origin(), label.score()))
                            .toList(),
                    details.terms().stream().map(term -> new CodeView.Term(term.term(), term.weight())).toList(),
                    dominatedBy);
        }

    }

}
