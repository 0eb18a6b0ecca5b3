package org.emic.messaging.test;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/// Messages as a consumer gets them, for tests that call it or send through the test binder.
public final class Arriving {

    private static final AtomicLong OFFSETS = new AtomicLong();

    private Arriving() {}

    /// An event in the form that `messaging` sends, each a record of its own.
    ///
    /// @param id   tells events apart; the same id again is a duplicate
    /// @param type such as `StudyOpened.v1`
    /// @param json the data
    public static Message<byte[]> event(String topic, String key, String id, String type, String subject, String json) {
        return MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, topic)
                .setHeader(KafkaHeaders.RECEIVED_KEY, key.getBytes(StandardCharsets.UTF_8))
                .setHeader(KafkaHeaders.OFFSET, OFFSETS.getAndIncrement())
                .setHeader("ce_specversion", "1.0")
                .setHeader("ce_id", id)
                .setHeader("ce_type", type)
                .setHeader("ce_source", "/test")
                .setHeader("ce_subject", subject)
                .setHeader("ce_time", "2026-11-23T10:00:00Z")
                .build();
    }

}
