package org.emic.messaging;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.RecordInterceptor;

/// Reaches the points that lie in a listener's own thread, between records and in a rebalance.
final class FailPointListener<K, V> implements RecordInterceptor<K, V>, ConsumerAwareRebalanceListener {

    private final FailPoints points;

    private FailPointListener(FailPoints points) {
        this.points = points;
    }

    static <K, V> void listen(AbstractMessageListenerContainer<K, V> container, FailPoints points) {
        FailPointListener<K, V> listener = new FailPointListener<>(points);
        container.setRecordInterceptor(listener);
        container.getContainerProperties().setConsumerRebalanceListener(listener);
    }

    @Override
    public ConsumerRecord<K, V> intercept(ConsumerRecord<K, V> record, Consumer<K, V> consumer) {
        return record;
    }

    @Override
    public void success(ConsumerRecord<K, V> record, Consumer<K, V> consumer) {
        // The position is behind all that were read together.
        if (consumer.position(new TopicPartition(record.topic(), record.partition())) > record.offset() + 1) {
            points.reach(FailPoint.IN_MID_BATCH);
        }
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        points.reach(FailPoint.IN_A_REBALANCE);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        points.reach(FailPoint.IN_A_REBALANCE);
    }

}
