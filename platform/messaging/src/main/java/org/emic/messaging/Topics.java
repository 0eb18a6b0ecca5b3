package org.emic.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.core.KafkaAdmin;

/// Creates topics as their owner declares them.
final class Topics {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);

    /// A dead letter is larger than what it holds, by its headers.
    static final int DEAD_LETTER_BYTES = 16 * 1_048_576;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// A broker answers from what it has heard of so far, a topic that was just created not always included.
    private static final RetryTemplate UNTIL_HEARD_OF = new RetryTemplate(
            RetryPolicy.builder().includes(UnknownTopicOrPartitionException.class).timeout(PATIENCE)
                    .maxRetries(Long.MAX_VALUE).delay(Duration.ofMillis(50)).build());

    private final KafkaAdmin admin;

    Topics(KafkaAdmin admin) {
        this.admin = admin;
    }

    /// Makes the topics be as declared: creates what is missing, sets retention and sizes. The number of partitions of a
    /// topic that exists is left alone.
    ///
    /// @throws Broker.Unavailable if the broker does not answer or refuses
    void declare(Collection<OwnedTopic> owned) {
        try (Admin client = client()) {
            for (OwnedTopic topic : owned) {
                declare(client, topic);
            }
        }
    }

    /// Creates a topic for what a consumer of another topic could not read, kept as long as that one keeps its records.
    ///
    /// @throws Broker.Unavailable if the broker does not answer or refuses
    void declareDeadLetters(String name, String source) {
        try (Admin client = client()) {
            if (describe(client, name).isPresent()) {
                return;
            }
            Map<String, String> configs = new LinkedHashMap<>();
            Config like = configOf(client, source);
            for (String config : List.of(TopicConfig.RETENTION_MS_CONFIG, TopicConfig.SEGMENT_MS_CONFIG)) {
                configs.put(config, like.get(config).value());
            }
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(DEAD_LETTER_BYTES));
            create(client, name, 1, configs);
        }
    }

    /// Whether a place is within what a topic holds.
    ///
    /// @throws Broker.Unavailable if the broker does not answer or refuses
    boolean holds(DeadLetters.Place place) {
        try (Admin client = client()) {
            return describe(client, place.topic()).filter(topic -> place.partition() < topic.partitions().size())
                    .isPresent() && offset(client, place, OffsetSpec.earliest()) <= place.offset()
                    && place.offset() < offset(client, place, OffsetSpec.latest());
        }
    }

    private static long offset(Admin client, DeadLetters.Place place, OffsetSpec which) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        return await(client.listOffsets(Map.of(partition, which)).partitionResult(partition)).offset();
    }

    private void declare(Admin client, OwnedTopic topic) {
        Map<String, String> configs = configs(topic);
        Optional<TopicDescription> existing = describe(client, topic.name());
        if (existing.isEmpty()) {
            create(client, topic.name(), topic.partitions(), configs);
            existing = describe(client, topic.name());
        }
        existing.map(description -> description.partitions().size())
                .filter(partitions -> partitions != topic.partitions())
                .ifPresent(partitions -> log.error(
                        "{} has {} partitions and is declared with {}; left as it is, because keys would move",
                        topic.name(), partitions, topic.partitions()));
        UNTIL_HEARD_OF.invoke(() -> configure(client, topic.name(), configs));
    }

    private static Map<String, String> configs(OwnedTopic topic) {
        Map<String, String> configs = new LinkedHashMap<>();
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configs.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(topic.retention().toMillis()));
        configs.put(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(topic.segment().toMillis()));
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(OwnedTopic.MAX_MESSAGE_BYTES));
        return configs;
    }

    private static void create(Admin client, String name, int partitions, Map<String, String> configs) {
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(configs);
        try {
            await(client.createTopics(List.of(topic)).all());
            log.info("Created {} with {} partitions", name, partitions);
        } catch (TopicExistsException anotherInstanceWasFaster) {
            log.debug("{} exists", name);
        }
    }

    private static void configure(Admin client, String name, Map<String, String> configs) {
        Config now = configOf(client, name);
        List<AlterConfigOp> changes = new ArrayList<>();
        configs.forEach((config, value) -> {
            if (!value.equals(now.get(config).value())) {
                changes.add(new AlterConfigOp(new ConfigEntry(config, value), AlterConfigOp.OpType.SET));
            }
        });
        if (!changes.isEmpty()) {
            await(client.incrementalAlterConfigs(Map.of(resource(name), changes)).all());
            log.info("Changed {} of {}",
                    changes.stream().map(change -> change.configEntry().name()).collect(Collectors.joining(", ")),
                    name);
        }
    }

    private static Optional<TopicDescription> describe(Admin client, String name) {
        try {
            return Optional.ofNullable(await(client.describeTopics(List.of(name)).allTopicNames()).get(name));
        } catch (UnknownTopicOrPartitionException missing) {
            return Optional.empty();
        }
    }

    private static Config configOf(Admin client, String name) {
        return Objects.requireNonNull(await(client.describeConfigs(List.of(resource(name))).all()).get(resource(name)));
    }

    private static ConfigResource resource(String name) {
        return new ConfigResource(ConfigResource.Type.TOPIC, name);
    }

    private Admin client() {
        return Admin.create(admin.getConfigurationProperties());
    }

    private static <T> T await(KafkaFuture<T> answer) {
        return Broker.await(answer, PATIENCE);
    }

}
