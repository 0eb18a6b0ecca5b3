package org.emic.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many records of each topic the service's group has not finished, as the broker knows it: also right while no
/// instance reads, and the same from each. Asked at most every ten seconds; not a number while the broker is away.
final class ConsumerLagGauges implements ConsumerLag {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final MeterRegistry meters;
    private final GroupOffsets offsets;
    private final Clock clock;
    private final Map<Reading, Lag> lags = new ConcurrentHashMap<>();

    ConsumerLagGauges(MeterRegistry meters, GroupOffsets offsets, Clock clock) {
        this.meters = meters;
        this.offsets = offsets;
        this.clock = clock;
    }

    @Override
    public void watch(String topic, String group) {
        Reading reading = new Reading(topic, group);
        Gauge.builder("emic.consumer.lag", () -> records(reading))
                .description("Records that the group has not finished")
                .tag("topic", topic)
                .tag("group", group)
                .register(meters);
    }

    private double records(Reading reading) {
        return lags.compute(reading, (same, last) -> {
            Instant now = clock.instant();
            return last != null && last.at().plus(FRESH).isAfter(now) ? last : new Lag(now, ask(reading));
        }).records();
    }

    private double ask(Reading reading) {
        try {
            return offsets.behind(reading.topic(), reading.group());
        } catch (Broker.Unavailable away) {
            return Double.NaN;
        }
    }

    private record Reading(String topic, String group) {}

    private record Lag(Instant at, double records) {}

}
