package org.emic.messaging;

import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessageHeaders;

/// Hands the record's headers on as they are. A mapper that interprets them could fail on a malformed header, or let one
/// steer the framework (a content type, a function's name), before the consumer has seen the record.
final class NativeHeaders implements KafkaHeaderMapper {

    @Override
    public void toHeaders(Headers source, Map<String, Object> target) {
        target.put(KafkaHeaders.NATIVE_HEADERS, source);
    }

    @Override
    public void fromHeaders(MessageHeaders headers, Headers target) {
        headers.forEach((name, value) -> {
            if (value instanceof byte[] bytes) {
                target.add(name, bytes);
            }
        });
    }

}
