package org.emic.coding.jdbc;

import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.study.Gap;
import org.emic.coding.domain.study.Gaps;
import org.emic.coding.domain.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gaps in the table `gap`, guarded by the transcript's row.
@Component
final class GapsJdbc implements Gaps {

    private final JdbcClient client;
    private final LeftoverVectors leftovers;

    GapsJdbc(JdbcClient client, LeftoverVectors leftovers) {
        this.client = client;
        this.leftovers = leftovers;
    }

    @Override
    public Optional<Place> lock(StudyId study, UUID transcriptId) {
        return client.sql("""
                select transcript_number, passages, removed from transcript
                 where study_id = ? and transcript_id = ? and passages is not null for no key update""")
                .params(study.value(), transcriptId)
                .query((row, _) -> new Place(row.getInt("transcript_number"), row.getInt("passages"),
                        row.getBoolean("removed")))
                .optional();
    }

    @Override
    public boolean add(StudyId study, Gap gap) {
        boolean added = client.sql("""
                insert into gap (study_id, transcript_number, passage, reader, reason)
                select :study, :transcript, :passage, :reader, :reason
                 where not exists (select from passage where study_id = :study and transcript_number = :transcript
                                      and passage = :passage)
                on conflict do nothing""")
                .param("study", study.value())
                .param("transcript", gap.passage().transcript())
                .param("passage", gap.passage().passage())
                .param("reader", gap.reader())
                .param("reason", gap.reason())
                .update() == 1;
        leftovers.dropIfWhole(study, gap.passage().transcript());
        return added;
    }

}
