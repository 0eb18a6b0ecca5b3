package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.TestBroker;
import org.springframework.boot.SpringApplication;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A running service that reads a topic of one partition from a real broker, through the binder, into a real database.
final class NotesService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final String topic;
    final String group;
    final FreshDatabase database;
    final String echoes = "emic.echoes.v1";
    final String deadLetters;
    final KafkaProbe kafka = new KafkaProbe();
    final JdbcClient jdbc;
    final MeterRegistry meters;
    final Recorded recorded;
    final DeadLetterOffice office;
    final KeptRecords kept;
    final BlockedRecords blocked;
    final LetterErasure letters;
    private final ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        OwnedTopic echoes() {
            return new OwnedTopic("emic.echoes.v1", 3, Duration.ofDays(7), Duration.ofHours(6));
        }

    }

    /// The first instance, on a database and a topic of its own.
    ///
    /// @param properties settings in the form `name=value`
    NotesService(String... properties) throws Exception {
        this(1, properties);
    }

    NotesService(int partitions, String... properties) throws Exception {
        this("emic.notes-" + UUID.randomUUID(), FreshDatabase.create(), properties);
        // The reader was there before the topic.
        kafka.createTopic(topic, partitions, Map.of("retention.ms", "86400000"));
    }

    /// Another instance of a service, on the same database and topic.
    static NotesService beside(NotesService first, String... properties) {
        return new NotesService(first.topic, first.database, properties);
    }

    private NotesService(String topic, FreshDatabase database, String... properties) {
        this.topic = topic;
        this.group = "group-of-" + topic;
        this.database = database;
        this.deadLetters = topic + ".test.notes.dlt";
        // On the command line they stand above the defaults of messaging.
        List<String> arguments = new ArrayList<>(List.of(database.arguments()));
        Stream.concat(Stream.of("spring.application.name=test-service", "spring.cloud.function.definition=notes",
                "spring.cloud.stream.bindings.notes-in-0.destination=" + topic,
                "spring.cloud.stream.default.group=" + group,
                "spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers()), Arrays.stream(properties))
                .forEach(property -> arguments.add("--" + property));
        context = SpringApplication.run(new Class<?>[]{Recorded.Service.class, Surroundings.class},
                arguments.toArray(String[]::new));
        jdbc = context.getBean(JdbcClient.class);
        meters = context.getBean(MeterRegistry.class);
        recorded = context.getBean(Recorded.class);
        office = context.getBean(DeadLetterOffice.class);
        kept = context.getBean(KeptRecords.class);
        blocked = context.getBean(BlockedRecords.class);
        letters = context.getBean(LetterErasure.class);
    }

    void forget() {
        jdbc.sql("delete from handled").update();
        recorded.attempts.clear();
        recorded.refuses.set(true);
        recorded.givenUp.clear();
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        kafka.send(record);
    }

    ProducerRecord<byte[], byte[]> noted(String note, int number) {
        return KafkaProbe.event(topic, "k", "Noted.v1", "{\"note\":\"%s\",\"number\":%d}".formatted(note, number));
    }

    ProducerRecord<byte[], byte[]> eventOf(byte[] value) {
        return KafkaProbe.event(topic, "k", UUID.randomUUID().toString(), "Noted.v1", value);
    }

    /// Everything sent so far has been read, because an event behind it has been handled.
    void awaitTheNext() {
        String marker = UUID.randomUUID().toString();
        send(noted(marker, 1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes()).contains(marker));
    }

    /// Sends what cannot be read and waits until it is put aside.
    KeptRecord putAside(ProducerRecord<byte[], byte[]> record) {
        send(record);
        awaitTheNext();
        return kept.find(jdbc.sql("select max(id) from dead_letter").query(Long.class).single()).orElseThrow();
    }

    void awaitNotes(String... notes) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes()).containsExactly(notes));
    }

    /// Stops or starts the reading.
    void read(boolean reads) {
        BindingsLifecycleController bindings = context.getBean(BindingsLifecycleController.class);
        if (reads) {
            bindings.start("notes-in-0");
        } else {
            bindings.stop("notes-in-0");
        }
    }

    List<String> notes() {
        return jdbc.sql("select note from handled order by nr").query((row, nr) -> row.getString(1)).list();
    }

    List<Integer> numbers() {
        return jdbc.sql("select number from handled order by nr").query((row, nr) -> row.getInt(1)).list();
    }

    double count(String counter) {
        return meters.find(counter).counters().stream().mapToDouble(Counter::count).sum();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
        kafka.close();
    }

}
