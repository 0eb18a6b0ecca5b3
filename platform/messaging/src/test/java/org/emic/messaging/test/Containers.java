package org.emic.messaging.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// A broker and a database in containers, as they are deployed, for tests that need Docker. Their ports are fixed before
/// they start, so that they can be stopped and come back where they were.
///
/// ```java
/// @Testcontainers(disabledWithoutDocker = true)
/// @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
/// @DirtiesContext
/// class InContainersIT {
///
///     @Container
///     @ServiceConnection
///     static final KafkaContainer BROKER = Containers.broker();
///
///     @Container
///     @ServiceConnection
///     static final PostgreSQLContainer DATABASE = Containers.database();
///
///     @DynamicPropertySource
///     static void signIn(DynamicPropertyRegistry properties) {
///         Containers.signIn(properties);
///     }
/// ```
public final class Containers {

    /// The broker's image.
    public static final String BROKER_IMAGE = "apache/kafka:4.1.1";

    /// The database's image.
    public static final String DATABASE_IMAGE = "postgres:17";

    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";
    private static final int GRACE_SECONDS = 10;

    private Containers() {}

    /// A broker that lets in only who signs in, and makes no topic by use.
    public static KafkaContainer broker() {
        return new Broker(freePort())
                .withEnv("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                        "PLAINTEXT:SASL_PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT")
                .withEnv("KAFKA_LISTENER_NAME_PLAINTEXT_SASL_ENABLED_MECHANISMS", "PLAIN")
                .withEnv("KAFKA_LISTENER_NAME_PLAINTEXT_PLAIN_SASL_JAAS_CONFIG",
                        LOGIN + "user_emic=\"" + PASSWORD + "\";")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withStartupTimeout(Duration.ofMinutes(2));
    }

    /// A database whose role has a password, which is checked (SCRAM-SHA-256).
    public static PostgreSQLContainer database() {
        return new Database(freePort()).withUsername("emic").withPassword(PASSWORD);
    }

    /// Has the service sign in to the broker.
    public static void signIn(DynamicPropertyRegistry properties) {
        signIn(PASSWORD).forEach((name, value) -> properties.add("spring.kafka.properties[" + name + "]", () -> value));
    }

    /// Settings of a Kafka client that signs in with the right password.
    public static Map<String, Object> client(KafkaContainer broker) {
        return client(broker, PASSWORD);
    }

    /// Settings of a Kafka client that signs in with this password.
    public static Map<String, Object> client(KafkaContainer broker, String password) {
        Map<String, Object> settings = new java.util.HashMap<>(signIn(password));
        settings.put("bootstrap.servers", broker.getBootstrapServers());
        settings.put("metadata.recovery.strategy", "none");
        settings.put("default.api.timeout.ms", 30_000);
        return settings;
    }

    private static Map<String, String> signIn(String password) {
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN", "sasl.jaas.config",
                LOGIN + "username=\"emic\" password=\"" + password + "\";");
    }

    /// Stops a container as an operator would, and keeps what it has stored.
    public static void stop(GenericContainer<?> container) {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).withTimeout(GRACE_SECONDS).exec();
    }

    /// Starts a container again where it was.
    public static void start(GenericContainer<?> container) {
        container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Broker extends KafkaContainer {

        private static final int PORT = 9092;

        Broker(int port) {
            super(BROKER_IMAGE);
            addFixedExposedPort(port, PORT);
        }

    }

    private static final class Database extends PostgreSQLContainer {

        private static final int PORT = 5432;

        Database(int port) {
            super(DATABASE_IMAGE);
            addFixedExposedPort(port, PORT);
        }

    }

}
