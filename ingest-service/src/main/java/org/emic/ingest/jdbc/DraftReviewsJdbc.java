package org.emic.ingest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.review.Decision;
import org.emic.ingest.domain.review.Decision.Act;
import org.emic.ingest.domain.review.Decisions;
import org.emic.ingest.domain.review.Place;
import org.emic.ingest.domain.stories.Whose;
import org.emic.ingest.domain.study.DraftReviews;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Original;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decisions in the table `draft_decision`.
@Component
final class DraftReviewsJdbc implements DraftReviews {

    private final JdbcClient jdbc;
    private final AnnotationsColumn annotations;

    DraftReviewsJdbc(JdbcClient jdbc, AnnotationsColumn annotations) {
        this.jdbc = jdbc;
        this.annotations = annotations;
    }

    @Override
    public void keep(TranscriptId draft, Decisions decisions) {
        jdbc.sql("delete from draft_decision where transcript_id = :id").param("id", draft.value()).update();
        decisions.all().forEach(decision -> add(draft, decision));
    }

    private void add(TranscriptId draft, Decision decision) {
        JdbcClient.StatementSpec insert = jdbc.sql("""
                insert into draft_decision (transcript_id, turn, span_start, span_end, act, kind, quotable, before,
                    annotations, original_text, translator)
                values (:id, :turn, :start, :end, :act, :kind, :quotable, :before, :annotations::jsonb, :original,
                    :translator)""")
                .param("id", draft.value())
                .param("turn", decision.place().turn())
                .param("start", decision.place().span().start())
                .param("end", decision.place().span().end())
                .param("quotable", decision.act().allows());
        (switch (decision.act()) {
            case Decision.Keep _ -> act(insert, "keep", null);
            case Decision.Replace(Kind kind) -> act(insert, "replace", kind.word());
            case Decision.Allow _ -> act(insert, "allow", null);
            case Decision.Withhold(Whose whose) -> act(insert, "withhold", whose.word());
            case Decision.Generalise generalised -> before(insert.param("act", "generalise").param("kind", null),
                    generalised.before(), generalised.annotations(), generalised.original());
        }).update();
    }

    private JdbcClient.StatementSpec act(JdbcClient.StatementSpec insert, String act, @Nullable String kind) {
        return before(insert.param("act", act).param("kind", kind), null, List.of(), Optional.empty());
    }

    private JdbcClient.StatementSpec before(JdbcClient.StatementSpec insert, @Nullable String words,
            List<Annotation> within, Optional<Original> original) {
        return insert.param("before", words)
                .param("annotations", annotations.of(within))
                .param("original", original.map(Original::text).orElse(null))
                .param("translator", original.flatMap(Original::translator).orElse(null));
    }

    @Override
    public Decisions of(TranscriptId draft) {
        return new Decisions(jdbc.sql("select * from draft_decision where transcript_id = :id")
                .param("id", draft.value())
                .query((row, _) -> new Decision(place(row), act(row)))
                .list());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getInt("turn"), new Span(row.getInt("span_start"), row.getInt("span_end")));
    }

    private Act act(ResultSet row) throws SQLException {
        return switch (row.getString("act")) {
            case "keep" -> new Decision.Keep();
            case "replace" -> new Decision.Replace(Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
            case "allow" -> new Decision.Allow();
            case "withhold" -> new Decision.Withhold(Whose.of(row.getString("kind")).orElse(Whose.SOMEBODY));
            case "generalise" -> new Decision.Generalise(row.getBoolean("quotable"), row.getString("before"),
                    annotations.in(row), TurnsJdbc.original(row));
            default -> throw new IllegalStateException("An act that is not known: " + row.getString("act"));
        };
    }
}
