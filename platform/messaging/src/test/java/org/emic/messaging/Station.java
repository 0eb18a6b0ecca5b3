package org.emic.messaging;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.TestBroker;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.JdkIdGenerator;

/// An outbox and a relay with connections of their own, as one process would have.
final class Station implements AutoCloseable {

    final HikariDataSource dataSource;
    final TransactionTemplate transactions;
    final OutboxJdbc outbox;
    final OutboxRelay relay;
    private final EventSender sender;

    Station(FreshDatabase database, String topic, Clock clock) {
        this(database, topic, clock, producer -> producer);
    }

    /// @param broker what stands between the relay's producer and the broker
    Station(FreshDatabase database, String topic, Clock clock, ProducerPostProcessor<Object, Object> broker) {
        dataSource = new HikariDataSource(pool(database));
        var manager = new JdbcTransactionManager(dataSource);
        transactions = new TransactionTemplate(manager);
        var wakeUp = new WakeUp();
        var ids = new JdkIdGenerator();
        outbox = new OutboxJdbc(dataSource, new EventJson(), "/test-service", clock, ids,
                new GeneratedTraceParents(ids),
                wakeUp, FailPoints.OFF);
        Map<String, Object> kafka = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers());
        var producers = new DefaultKafkaProducerFactory<>(kafka);
        producers.addPostProcessor(broker);
        sender = new EventSender(producers, OwnedTopic.MAX_MESSAGE_BYTES);
        var owned = new OwnedTopic(topic, 3, Duration.ofDays(7), Duration.ofHours(6));
        relay = new OutboxRelay(new MessagingProperties.Relay(true, Duration.ofMillis(500), 2, 64, 50),
                new OwnedTopics(new Topics(new KafkaAdmin(kafka)), List.of(owned)),
                new OneTransaction(manager, dataSource, Duration.ofSeconds(30)), new OutboxBacklog(dataSource, clock),
                sender, new StoppedKeys(clock), wakeUp, new EventCounts.None(),
                FailPoints.OFF);
    }

    static void migrate(FreshDatabase database) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:org/emic/messaging/db")
                .load()
                .migrate();
    }

    private static HikariConfig pool(FreshDatabase database) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(40);
        pool.setMinimumIdle(1);
        return pool;
    }

    void append(String topic, String key, Object data) {
        transactions.executeWithoutResult(
                status -> outbox.append(new NewEvent(topic, key, "Noted.v1", "study", data)));
    }

    @Override
    public void close() {
        relay.stop();
        sender.destroy();
        dataSource.close();
    }

}
