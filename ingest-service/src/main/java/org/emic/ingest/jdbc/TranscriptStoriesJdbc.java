package org.emic.ingest.jdbc;

import java.util.List;
import org.emic.ingest.domain.stories.Story;
import org.emic.ingest.domain.stories.Whose;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.study.TranscriptStories;
import org.emic.ingest.domain.text.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stories in the table `story`.
@Component
final class TranscriptStoriesJdbc implements TranscriptStories {

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    TranscriptStoriesJdbc(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    @Override
    public void keep(TranscriptId transcript, List<Story> stories) {
        jdbc.sql("delete from story where transcript_id = :id").param("id", transcript.value()).update();
        template.batchUpdate(
                "insert into story (transcript_id, turn, span_start, span_end, whose) values (?, ?, ?, ?, ?)", stories,
                BATCH, (statement, story) -> {
                    statement.setObject(1, transcript.value());
                    statement.setInt(2, story.turn());
                    statement.setInt(3, story.span().start());
                    statement.setInt(4, story.span().end());
                    statement.setString(5, story.whose().word());
                });
    }

    @Override
    public List<Story> of(TranscriptId transcript) {
        return jdbc.sql("""
                select turn, span_start, span_end, whose from story where transcript_id = :id
                order by turn, span_start""")
                .param("id", transcript.value())
                .query((row, _) -> new Story(row.getInt("turn"),
                        new Span(row.getInt("span_start"), row.getInt("span_end")),
                        Whose.of(row.getString("whose")).orElse(Whose.SOMEBODY), ""))
                .list();
    }
}
