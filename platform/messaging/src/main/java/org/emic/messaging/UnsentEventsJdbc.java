package org.emic.messaging;

import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts what waits in the table `outbox_event`.
final class UnsentEventsJdbc implements UnsentEvents {

    private final JdbcClient jdbc;

    UnsentEventsJdbc(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public Waiting waiting() {
        return jdbc.sql("select count(*), min(occurred_at) from outbox_event where sent_at is null")
                .query((row, nr) -> new Waiting(row.getLong(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
                .single();
    }

}
