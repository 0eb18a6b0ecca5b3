package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.emic.messaging.test.TestBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.kafka.core.KafkaAdmin;

/// How far a service says that it is behind, against records that were counted when they were written.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsumerLagTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Broker broker = at(TestBroker.bootstrapServers());
    private final GroupOffsets offsets = new GroupOffsets(broker);
    private NotesService service;

    @BeforeAll
    void start() throws Exception {
        service = new NotesService();
    }

    @AfterAll
    void stop() {
        service.close();
        broker.destroy();
    }

    @Test
    void isWhatWasWrittenWhileNobodyRead() {
        service.awaitTheNext();
        awaitBehind(0);
        service.read(false);
        for (int number = 0; number < 7; number++) {
            service.send(service.noted("unread", number));
        }
        awaitBehind(7);
        service.read(true);
        awaitBehind(0);
    }

    @Test
    void isAllThatIsLeftForAGroupThatHasNotBegun() throws Exception {
        service.awaitTheNext();
        service.awaitTheNext();
        long records = service.kafka.all(service.topic).size();
        assertThat(offsets.behind(service.topic, "nobody")).isEqualTo(records);
        service.kafka.admin.deleteRecords(
                Map.of(new TopicPartition(service.topic, 0), RecordsToDelete.beforeOffset(records - 1))).all().get();
        assertThat(offsets.behind(service.topic, "nobody")).isEqualTo(1);
    }

    @Test
    void isNoneInATopicThatDoesNotExist() {
        assertThat(offsets.behind("emic.no-such-topic.v1", service.group)).isZero();
    }

    @Test
    void isNotGuessedWhileTheBrokerIsAway() {
        Broker away = at("localhost:1");
        assertThatExceptionOfType(Broker.Unavailable.class)
                .isThrownBy(() -> new GroupOffsets(away).behind(service.topic, service.group));
        away.destroy();
    }

    @Test
    void isAGaugeOfEachTopic() {
        service.awaitTheNext();
        assertThat(service.meters.get("emic.consumer.lag").tag("topic", service.topic).tag("group", service.group)
                .gauge()
                .value()).isNotNegative();
    }

    private void awaitBehind(long records) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(offsets.behind(service.topic, service.group)).isEqualTo(records));
    }

    private static Broker at(String servers) {
        return new Broker(new KafkaAdmin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 500, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                500)), Duration.ofSeconds(3));
    }

}
