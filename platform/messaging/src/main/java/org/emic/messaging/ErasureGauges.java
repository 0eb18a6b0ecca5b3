package org.emic.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.emic.messaging.OpenErasures.OpenErasure;
import org.springframework.dao.DataAccessException;

/// How much is to be deleted from Kafka and is not yet, and how long the oldest has waited (seconds). Asked of the
/// database; not a number while that is away.
final class ErasureGauges implements MeterBinder {

    private final OpenErasures erasures;
    private final Clock clock;

    ErasureGauges(OpenErasures erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("emic.erasure.open", () -> ask(List::size))
                .description("Requests to delete from a topic that are not done")
                .register(registry);
        Gauge.builder("emic.erasure.oldest.age", () -> ask(this::oldestSeconds))
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private double ask(ToDoubleFunction<List<OpenErasure>> question) {
        try {
            return question.applyAsDouble(erasures.open());
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }

    private double oldestSeconds(List<OpenErasure> open) {
        return open.isEmpty()
                ? 0
                : Duration.between(open.getFirst().askedAt(), clock.instant()).toMillis() / 1000.0;
    }

}
