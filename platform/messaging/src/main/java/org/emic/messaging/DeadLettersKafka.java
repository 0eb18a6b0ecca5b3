package org.emic.messaging;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;

/// Keeps dead letters in a topic beside the one they were in, with one partition. Key, value and headers stay as they
/// are; headers beside them say why, and where and when the record was.
final class DeadLettersKafka implements DeadLetters {

    private final Topics topics;
    private final EventSender sender;
    private final RecordAt kept;
    private final Set<String> declared = ConcurrentHashMap.newKeySet();

    DeadLettersKafka(Topics topics, EventSender sender, RecordAt kept) {
        this.topics = topics;
        this.sender = sender;
        this.kept = kept;
    }

    @Override
    public Place keep(DeadLetter letter) {
        String topic = letter.deadLetterTopic();
        if (!declared.contains(topic)) {
            topics.declareDeadLetters(topic, letter.topic());
            declared.add(topic);
        }
        try {
            RecordMetadata kept = sender.send(LetterHeaders.record(topic, letter))
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

    @Override
    public Optional<DeadLetter> find(Place place) {
        return kept.read(place).flatMap(LetterHeaders::read);
    }

    /// It is not known whether the letter is safe.
    static final class NotKept extends RuntimeException {

        NotKept(Exception cause) {
            super("a dead letter was not kept", cause);
        }

    }

}
