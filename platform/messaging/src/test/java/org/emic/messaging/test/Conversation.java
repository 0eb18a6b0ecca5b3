package org.emic.messaging.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/// What a test says to a service through a broker, and hears from it.
///
/// @param client settings of its Kafka clients, the address at least
public record Conversation(Map<String, Object> client) {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    /// Creates topics that others own, where they are not there already: tests may share the broker.
    public void createTopics(int partitions, String... names) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            for (String name : names) {
                try {
                    admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw failed;
                    }
                }
            }
        }
    }

    /// Sends messages made by [Arriving], and returns when the broker has them.
    public void say(List<Message<byte[]>> events) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(client, new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (Message<byte[]> event : events) {
                producer.send(record(event)).get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker did not take an event", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Message<byte[]> event) {
        var headers = event.getHeaders();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Objects.toString(headers.get(KafkaHeaders.RECEIVED_TOPIC)),
                (byte[]) headers.get(KafkaHeaders.RECEIVED_KEY), event.getPayload());
        headers.forEach((name, value) -> {
            if (name.startsWith("ce_")) {
                record.headers().add(name, value.toString().getBytes(UTF_8));
            }
        });
        return record;
    }

    /// Everything on these topics about a study, from the beginning on, until it is enough, without the second copies that
    /// any reader may get and drops.
    ///
    /// @throws AssertionError after two minutes, naming the types that came
    public List<ConsumerRecord<String, byte[]>> hear(List<String> topics, String study,
            Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.putAll(Map.of("group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest",
                "allow.auto.create.topics", "false", "metadata.max.age.ms", "1000"));
        List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(topics);
            while (!enough.test(heard)) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(
                            "only " + heard.stream().map(record -> header(record, "ce_type")).toList());
                }
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (header(record, "ce_subject").equals(study) && ids.add(header(record, "ce_id"))) {
                        heard.add(record);
                    }
                });
            }
        }
        return heard;
    }

    /// A header as text; empty where the record has none.
    public static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /// Whether these types have been heard, in any order.
    public static Predicate<List<ConsumerRecord<String, byte[]>>> types(String... types) {
        return heard -> heard.stream().map(record -> header(record, "ce_type")).toList().containsAll(List.of(types));
    }

}
