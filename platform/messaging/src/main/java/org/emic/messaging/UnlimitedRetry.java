package org.emic.messaging;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/// Makes a listener read a failed record again until it succeeds, whatever the exception: a consumer puts aside what can
/// never be read itself, so that all others are faults that pass, or mistakes to be repaired and not to be skipped.
final class UnlimitedRetry implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {

    private static final Logger log = LoggerFactory.getLogger(UnlimitedRetry.class);

    private static final Duration SHUTDOWN = Duration.ofSeconds(15);

    private final Duration longestPause;
    private final Listeners listeners;
    private final ConsumerLag lag;
    private final FailPoints points;

    UnlimitedRetry(Duration longestPause, Listeners listeners, ConsumerLag lag, FailPoints points) {
        this.longestPause = longestPause;
        this.listeners = listeners;
        this.lag = lag;
        this.points = points;
    }

    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
        container.setBeanName(destination);
        container.setCommonErrorHandler(errorHandler());
        ContainerProperties properties = container.getContainerProperties();
        properties.setShutdownTimeout(SHUTDOWN.toMillis());
        properties.setStopImmediate(true);
        // From its first record on the broker knows that the group reads the partition, and nothing is deleted before it.
        properties.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.ALWAYS);
        properties.setAuthExceptionRetryInterval(longestPause);
        properties.setRestartAfterAuthExceptions(true);
        listeners.add(container);
        lag.watch(destination, group);
        if (points.areOn()) {
            FailPointListener.listen(container, points);
        }
    }

    private DefaultErrorHandler errorHandler() {
        ExponentialBackOff pauses = new ExponentialBackOff();
        pauses.setInitialInterval(Math.min(200, longestPause.toMillis()));
        pauses.setMultiplier(2);
        pauses.setMaxInterval(longestPause.toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(UnlimitedRetry::neverSkipped, pauses);
        // Some exceptions would count as fatal and skip the record.
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(UnlimitedRetry::tell);
        // It would log messages of exceptions.
        handler.setLogLevel(KafkaException.Level.TRACE);
        return handler;
    }

    private static void tell(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        if (failure == null) {
            return;
        }
        log.warn("{}-{}@{} failed for the {}. time, it is read again: {}", record.topic(), record.partition(),
                record.offset(), attempt, attempt == 1 ? Fault.trace(failure) : Fault.name(failure));
    }

    private static void neverSkipped(ConsumerRecord<?, ?> record, Exception failure) {
        throw new IllegalStateException("%s-%d@%d must not be skipped".formatted(record.topic(), record.partition(),
                record.offset()));
    }

}
