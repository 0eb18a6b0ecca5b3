package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.awaitility.core.ThrowingRunnable;
import org.emic.messaging.test.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

class TopicsTest {

    private final KafkaProbe kafka = new KafkaProbe();
    private final Topics topics = new Topics(new KafkaAdmin(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers())));
    private final String name = "emic.declared-" + UUID.randomUUID();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void createsATopicAsDeclared() throws Exception {
        topics.declare(List.of(new OwnedTopic(name, 4, Duration.ofDays(7), Duration.ofHours(6))));
        eventually(() -> {
            assertThat(kafka.partitions(name)).isEqualTo(4);
            assertThat(kafka.config(name, "retention.ms")).isEqualTo("604800000");
            assertThat(kafka.config(name, "segment.ms")).isEqualTo("21600000");
            assertThat(kafka.config(name, "max.message.bytes")).isEqualTo("1048576");
        });
    }

    @Test
    void followsADeclarationThatChanged() throws Exception {
        topics.declare(List.of(new OwnedTopic(name, 4, Duration.ofDays(7), Duration.ofHours(6))));
        topics.declare(List.of(new OwnedTopic(name, 4, Duration.ofDays(3), Duration.ofHours(1))));
        eventually(() -> {
            assertThat(kafka.config(name, "retention.ms")).isEqualTo("259200000");
            assertThat(kafka.config(name, "segment.ms")).isEqualTo("3600000");
        });
    }

    @Test
    void neverMovesKeysToOtherPartitions() throws Exception {
        kafka.createTopic(name, 2, Map.of());
        topics.declare(List.of(new OwnedTopic(name, 4, Duration.ofDays(7), Duration.ofHours(6))));
        eventually(() -> {
            assertThat(kafka.partitions(name)).isEqualTo(2);
            assertThat(kafka.config(name, "retention.ms")).isEqualTo("604800000");
        });
    }

    @Test
    void saysSoWhenTheBrokerIsAway() {
        Topics away = new Topics(new KafkaAdmin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 500, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                500)));
        assertThatExceptionOfType(Broker.Unavailable.class)
                .isThrownBy(
                        () -> away.declare(List.of(new OwnedTopic(name, 1, Duration.ofDays(1), Duration.ofDays(1)))));
    }

    @Test
    void refusesADeclarationWithoutAnyPartitionOrTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnedTopic(name, 0, Duration.ofDays(1), Duration.ofDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnedTopic(name, 1, Duration.ZERO, Duration.ofDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnedTopic(name, 1, Duration.ofDays(1), Duration.ofDays(-1)));
    }

    /// A broker answers from what it has heard of so far, a topic that was just created included.
    private static void eventually(ThrowingRunnable holds) {
        await().ignoreExceptionsMatching(thrown -> thrown instanceof UnknownTopicOrPartitionException
                || thrown.getCause() instanceof UnknownTopicOrPartitionException).untilAsserted(holds);
    }

}
