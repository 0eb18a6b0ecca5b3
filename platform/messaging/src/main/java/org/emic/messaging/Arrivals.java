package org.emic.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/// Takes the record out of the message that the binder made of it.
///
/// From Kafka the record's headers come as they are, in one header ([NativeHeaders]); from the test binder each is a
/// header of the message.
final class Arrivals {

    private Arrivals() {}

    static Arrival of(Message<?> message) {
        MessageHeaders headers = message.getHeaders();
        byte[] value = message.getPayload() instanceof byte[] bytes ? bytes : null;
        return new Arrival(text(headers, KafkaHeaders.RECEIVED_TOPIC), number(headers, KafkaHeaders.RECEIVED_PARTITION),
                longNumber(headers, KafkaHeaders.OFFSET), longNumber(headers, KafkaHeaders.RECEIVED_TIMESTAMP),
                bytes(headers.get(KafkaHeaders.RECEIVED_KEY)), value, recordHeaders(headers));
    }

    private static Headers recordHeaders(MessageHeaders headers) {
        if (headers.get(KafkaHeaders.NATIVE_HEADERS) instanceof Headers nativeHeaders) {
            return nativeHeaders;
        }
        Headers collected = new RecordHeaders();
        headers.forEach((name, value) -> {
            byte[] bytes = bytes(value);
            if (bytes != null) {
                collected.add(name, bytes);
            }
        });
        return collected;
    }

    private static byte @Nullable [] bytes(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case null, default -> null;
        };
    }

    private static String text(MessageHeaders headers, String name) {
        return headers.get(name) instanceof String text ? text : "";
    }

    private static int number(MessageHeaders headers, String name) {
        return headers.get(name) instanceof Number number ? number.intValue() : 0;
    }

    private static long longNumber(MessageHeaders headers, String name) {
        return headers.get(name) instanceof Number number ? number.longValue() : 0;
    }

}
