package org.emic.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// Dead letters as records: key, value and headers stay as they are; headers beside them say why, and where and when the
/// record was.
final class LetterHeaders {

    private static final String REASON = "emic-reason";
    private static final String CONSUMER = "emic-consumer";
    private static final String TOPIC = "emic-topic";
    private static final String PARTITION = "emic-partition";
    private static final String OFFSET = "emic-offset";
    private static final String TIMESTAMP = "emic-timestamp";

    private LetterHeaders() {}

    static ProducerRecord<byte[], byte[]> record(String topic, DeadLetters.DeadLetter letter) {
        // The record's own timestamp would shorten how long the letter is kept, and the broker refuses one in the future.
        var record = new ProducerRecord<byte[], byte[]>(topic, 0, letter.key(), letter.value(), letter.headers());
        put(record.headers(), REASON, letter.reason().code());
        put(record.headers(), CONSUMER, letter.consumer());
        put(record.headers(), TOPIC, letter.topic());
        put(record.headers(), PARTITION, String.valueOf(letter.partition()));
        put(record.headers(), OFFSET, String.valueOf(letter.offset()));
        put(record.headers(), TIMESTAMP, String.valueOf(letter.timestamp()));
        return record;
    }

    /// The letter that a record holds; empty if it is none.
    static Optional<DeadLetters.DeadLetter> read(ConsumerRecord<byte[], byte[]> record) {
        Headers untouched = new RecordHeaders(record.headers().toArray());
        List.of(REASON, CONSUMER, TOPIC, PARTITION, OFFSET, TIMESTAMP).forEach(untouched::remove);
        try {
            return Optional.of(new DeadLetters.DeadLetter(text(record, CONSUMER), text(record, TOPIC),
                    Integer.parseInt(text(record, PARTITION)), Long.parseLong(text(record, OFFSET)),
                    Long.parseLong(text(record, TIMESTAMP)), record.key(), record.value(), untouched,
                    Unreadable.Reason.of(text(record, REASON))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

}
