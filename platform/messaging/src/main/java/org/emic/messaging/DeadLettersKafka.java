package org.emic.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// Keeps dead letters in a topic beside the one they were in, with one partition. Key, value and headers stay as they
/// are; headers beside them say why, and where and when the record was.
final class DeadLettersKafka implements DeadLetters {

    private final Topics topics;
    private final EventSender sender;
    private final Set<String> declared = ConcurrentHashMap.newKeySet();

    DeadLettersKafka(Topics topics, EventSender sender) {
        this.topics = topics;
        this.sender = sender;
    }

    @Override
    public Place keep(DeadLetter letter) {
        String topic = letter.deadLetterTopic();
        if (!declared.contains(topic)) {
            topics.declareDeadLetters(topic, letter.topic());
            declared.add(topic);
        }
        try {
            RecordMetadata kept = sender.send(record(topic, letter))
                    .get(EventSender.GIVES_UP.toMillis() * 2, TimeUnit.MILLISECONDS);
            return new Place(topic, kept.partition(), kept.offset());
        } catch (ExecutionException failed) {
            declared.remove(topic);
            sender.recover(failed.getCause());
            throw new NotKept(failed);
        } catch (TimeoutException silent) {
            throw new NotKept(silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotKept(interrupted);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, DeadLetter letter) {
        // The record's own timestamp would shorten how long the letter is kept, and the broker refuses one in the future.
        var record = new ProducerRecord<byte[], byte[]>(topic, 0, letter.key(), letter.value(), letter.headers());
        put(record, "emic-reason", letter.reason().code());
        put(record, "emic-consumer", letter.consumer());
        put(record, "emic-topic", letter.topic());
        put(record, "emic-partition", String.valueOf(letter.partition()));
        put(record, "emic-offset", String.valueOf(letter.offset()));
        put(record, "emic-timestamp", String.valueOf(letter.timestamp()));
        return record;
    }

    private static void put(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /// It is not known whether the letter is safe.
    static final class NotKept extends RuntimeException {

        NotKept(Exception cause) {
            super("a dead letter was not kept", cause);
        }

    }

}
