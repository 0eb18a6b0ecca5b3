package org.emic.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many events wait to be sent, and how long the oldest has waited (seconds). Asked of the database at most every
/// five seconds, of all instances together; not a number while the database is away.
final class OutboxGauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable Waiting last;

    OutboxGauges(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("emic.outbox.unsent", this, gauges -> gauges.waiting().events())
                .description("Events that wait to be sent")
                .register(registry);
        Gauge.builder("emic.outbox.oldest.unsent.age", this, gauges -> gauges.waiting().oldestSeconds())
                .description("How long the oldest unsent event has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private synchronized Waiting waiting() {
        Instant now = clock.instant();
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            last = ask(now);
        }
        return last;
    }

    private Waiting ask(Instant now) {
        try {
            return jdbc.sql("select count(*), min(occurred_at) from outbox_event where sent_at is null")
                    .query((row, number) -> new Waiting(now, row.getLong(1),
                            Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                    .map(oldest -> Duration.between(oldest.toInstant(), now).toMillis() / 1000.0)
                                    .orElse(0.0)))
                    .single();
        } catch (DataAccessException away) {
            return new Waiting(now, Double.NaN, Double.NaN);
        }
    }

    private record Waiting(Instant at, double events, double oldestSeconds) {}

}
