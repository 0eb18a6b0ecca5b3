package org.emic.ingest.jdbc;

import java.util.List;
import java.util.stream.IntStream;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.transcript.Lineage;
import org.emic.ingest.domain.transcript.Origin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where turns came from, in the table `turn_origin`; nothing is kept of first versions.
@Component
final class OriginsJdbc {

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    OriginsJdbc(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void add(TranscriptId id, Lineage lineage) {
        if (lineage.version() == 1) {
            return;
        }
        List<Origin> origins = lineage.origins();
        template.batchUpdate("""
                insert into turn_origin (transcript_id, turn, origin_version, origin_turn) values (?, ?, ?, ?)""",
                IntStream.range(0, origins.size()).boxed().toList(), BATCH, (statement, turn) -> {
                    statement.setObject(1, id.value());
                    statement.setInt(2, turn);
                    statement.setInt(3, origins.get(turn).version());
                    statement.setInt(4, origins.get(turn).turn());
                });
    }

    void remove(TranscriptId id) {
        jdbc.sql("delete from turn_origin where transcript_id = :id").param("id", id.value()).update();
    }

    Lineage of(TranscriptId id, int version, int turns) {
        return version == 1
                ? Lineage.first(turns)
                : new Lineage(version, jdbc.sql("""
                        select origin_version, origin_turn from turn_origin where transcript_id = :id order by turn""")
                        .param("id", id.value())
                        .query((row, _) -> new Origin(row.getInt("origin_version"), row.getInt("origin_turn")))
                        .list());
    }
}
