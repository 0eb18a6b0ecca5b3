package org.emic.messaging.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.awaitility.Awaitility;
import org.emic.messaging.OwnedTopic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// What every service promises beside a broker and a database as they are deployed: in containers, behind passwords,
/// coming and going. Skipped where there is no Docker. A service's test extends it, is a `@SpringBootTest`, and tells its
/// own story.
@Testcontainers(disabledWithoutDocker = true)
@DirtiesContext
@Import(ServiceInContainers.SignedIn.class)
public abstract class ServiceInContainers {

    @Container
    @ServiceConnection
    protected static final KafkaContainer BROKER = Containers.broker();

    @Container
    @ServiceConnection
    protected static final PostgreSQLContainer DATABASE = Containers.database();

    @DynamicPropertySource
    static void signIn(DynamicPropertyRegistry properties) {
        Containers.signIn(properties);
    }

    /// A service connection tells where the broker is, and takes for granted that it is open to all.
    static final class SignedIn implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof KafkaConnectionDetails open ? new Closed(open) : bean;
        }

        private record Closed(KafkaConnectionDetails open) implements KafkaConnectionDetails {

            @Override
            public List<String> getBootstrapServers() {
                return open.getBootstrapServers();
            }

            @Override
            public String getSecurityProtocol() {
                return "SASL_PLAINTEXT";
            }

        }

    }

    /// Something that happens to a study while broker or database come and go.
    protected interface Story {

        /// What the service is told while all is well.
        void beginning() throws Exception;

        /// What is tried while the broker or the database is away.
        void whileAway(GenericContainer<?> away) throws Exception;

        /// What the service is told afterwards.
        void end() throws Exception;

        /// Waits until the service has told all that follows from the story, and checks that it is that and no more.
        void outcome();

    }

    /// A story about a study that the service has not heard of.
    protected abstract Story story(UUID study) throws Exception;

    /// The topics that the service owns, as the contracts declare them.
    protected abstract List<OwnedTopic> declared();

    /// A conversation through the broker.
    protected static Conversation conversation() {
        return new Conversation(Containers.client(BROKER));
    }

    @Test
    void aBrokerThatGoesAndComesBackInMidRunLosesNothing() throws Exception {
        goesAndComesBack(BROKER);
    }

    @Test
    void aDatabaseThatGoesAndComesBackInMidRunLosesNothing() throws Exception {
        goesAndComesBack(DATABASE);
    }

    private void goesAndComesBack(GenericContainer<?> container) throws Exception {
        Story story = story(UUID.randomUUID());
        story.beginning();
        Containers.stop(container);
        try {
            story.whileAway(container);
        } finally {
            Containers.start(container);
        }
        awaitBoth();
        story.end();
        story.outcome();
    }

    private static void awaitBoth() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            try (Admin admin = Admin.create(Containers.client(BROKER));
                    var connection = DriverManager.getConnection(DATABASE.getJdbcUrl(), DATABASE.getUsername(),
                            DATABASE.getPassword())) {
                return connection.isValid(5) && !admin.listTopics().names().get(5, TimeUnit.SECONDS).isEmpty();
            }
        });
    }

    @Test
    void itsTopicsAreMadeAsTheContractsDeclareThem() throws Exception {
        try (Admin admin = Admin.create(Containers.client(BROKER))) {
            for (OwnedTopic topic : declared()) {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> admin.listTopics().names().get().contains(topic.name()));
                assertThat(admin.describeTopics(List.of(topic.name())).allTopicNames().get().get(topic.name()))
                        .satisfies(made -> assertThat(made.partitions()).hasSize(topic.partitions()));
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                Config made = admin.describeConfigs(List.of(resource)).all().get().get(resource);
                assertThat(made).isNotNull();
                assertThat(made.get("retention.ms").value()).isEqualTo("" + topic.retention().toMillis());
                assertThat(made.get("segment.ms").value()).isEqualTo("" + topic.segment().toMillis());
                assertThat(made.get("cleanup.policy").value()).isEqualTo("delete");
            }
        }
    }

    @Test
    void whoHasNotTheRightPasswordIsTurnedAwayByBoth() {
        try (Admin stranger = Admin.create(Containers.client(BROKER, "guessed"))) {
            assertThatThrownBy(() -> stranger.listTopics().names().get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
        assertThatThrownBy(
                () -> DriverManager.getConnection(DATABASE.getJdbcUrl(), DATABASE.getUsername(), "guessed").close())
                .isInstanceOfSatisfying(SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

}
