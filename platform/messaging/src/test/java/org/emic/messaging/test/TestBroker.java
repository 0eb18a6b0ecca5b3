package org.emic.messaging.test;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A real Kafka broker that all tests of a JVM share and that ends with it. Topics are not created by use: their owner
/// declares them.
///
/// ```java
/// @DynamicPropertySource
/// static void broker(DynamicPropertyRegistry properties) {
///     TestBroker.register(properties);
/// }
/// ```
public final class TestBroker {

    private TestBroker() {}

    /// Sets `spring.kafka.bootstrap-servers` to the broker.
    public static void register(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", TestBroker::bootstrapServers);
    }

    /// Where the broker listens, such as `localhost:40001`.
    public static String bootstrapServers() {
        return Server.BROKER.getBrokersAsString();
    }

    private static final class Server {

        static final EmbeddedKafkaKraftBroker BROKER = start();

        private static EmbeddedKafkaKraftBroker start() {
            EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperties(Map.of("auto.create.topics.enable", "false", "group.initial.rebalance.delay.ms",
                    "0",
                    "offsets.topic.num.partitions", "1", "offsets.topic.replication.factor", "1",
                    "transaction.state.log.replication.factor", "1", "transaction.state.log.num.partitions", "1",
                    // So that a test may wait for the death of a member.
                    "group.min.session.timeout.ms", "1000", "share.coordinator.state.topic.replication.factor", "1",
                    "log.flush.interval.messages",
                    "100000000"));
            broker.afterPropertiesSet();
            return broker;
        }

    }

}
