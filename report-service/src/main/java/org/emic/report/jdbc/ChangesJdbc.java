package org.emic.report.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Hands out changed studies, the longest changed first, each to one worker: its row is locked until the transaction
/// ends, and whoever finds it locked takes another.
final class ChangesJdbc implements Changes {

    private final JdbcClient jdbc;

    ChangesJdbc(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Changed> take() {
        return jdbc.sql("""
                select s.study_id from composing s
                where exists (select from change c where c.study_id = s.study_id)
                    and (s.not_before is null or s.not_before <= now())
                order by (select min(c.id) from change c where c.study_id = s.study_id)
                limit 1 for no key update of s skip locked""").query(UUID.class).optional().map(this::changed);
    }

    private Changed changed(UUID study) {
        List<Long> changes = jdbc.sql("select id from change where study_id = ?")
                .param(study)
                .query((row, _) -> row.getLong("id"))
                .list();
        return new Changed(new StudyId(study), changes);
    }

    @Override
    public void done(Changed changed) {
        jdbc.sql("delete from change where id = any (?)")
                .param(changed.changes().toArray(Long[]::new))
                .update();
    }

    @Override
    public void putOff(StudyId study, Duration pause) {
        jdbc.sql("update composing set not_before = now() + ? * interval '1 millisecond' where study_id = ?")
                .params(pause.toMillis(), study.value())
                .update();
    }

}
