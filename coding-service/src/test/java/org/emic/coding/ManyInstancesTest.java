package org.emic.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.reading.Progress;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.vectors.Embedder;
import org.emic.coding.sample.HashedWords;
import org.emic.coding.sample.OthersTopics;
import org.emic.coding.sample.PlainPhrases;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.Stored;
import org.emic.messaging.BlockedRecord;
import org.emic.messaging.BlockedRecords;
import org.emic.messaging.ByWhom;
import org.emic.messaging.DeadLetterOffice;
import org.emic.messaging.GivingUp;
import org.emic.messaging.test.Conversation;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;

/// Three instances over one database, one of them stopped half way, store the same as one instance by itself: words in
/// any order and twice, a transcript that is taken back, a passage that is given up, and one that comes last.
class ManyInstancesTest {

    private static final Conversation CONVERSATION = new Conversation(
            Map.of("bootstrap.servers", TestBroker.bootstrapServers()));

    private final SampleStudy sample = new SampleStudy(UUID.fromString("55555555-5a0e-4d7c-9a55-6a4f0f0f1c11"), 5, 4);
    private final StudyId study = new StudyId(sample.id());
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void storeTheSameAsOne() throws Exception {
        OthersTopics.create(CONVERSATION);
        ConfigurableApplicationContext alone = start("coding-alone", FreshDatabase.create());
        FreshDatabase shared = FreshDatabase.create();
        List<ConfigurableApplicationContext> many = List.of(start("coding-many", shared), start("coding-many", shared),
                start("coding-many", shared));

        Message<byte[]> last = sample.passage(1, 2);
        List<Message<byte[]>> events = new ArrayList<>(sample.events());
        events.removeIf(event -> isSame(event, last) || isSame(event, sample.passage(4, 3)));
        events.addAll(sample.events().subList(2, 5));
        events.removeIf(event -> isSame(event, last));
        Collections.shuffle(events, new Random(5));
        CONVERSATION.say(events.subList(0, events.size() / 2));
        CONVERSATION.say(List.of(sample.unreadable(4, 3)));
        many.get(1).close();
        CONVERSATION.say(events.subList(events.size() / 2, events.size()));
        CONVERSATION.say(List.of(sample.removed(3)));
        for (ConfigurableApplicationContext service : List.of(alone, many.getFirst())) {
            giveUp(service);
        }
        CONVERSATION.say(List.of(last));

        for (ConfigurableApplicationContext service : List.of(alone, many.getLast())) {
            await().atMost(Duration.ofMinutes(2)).until(() -> progress(service).completed()
                    && progress(service).analysis() == 2 && progress(service).gaps() == 1);
        }
        Map<String, List<String>> stored = stored(many.getLast());
        assertThat(stored).isEqualTo(stored(alone));
        assertThat(stored.get("coding")).hasSizeGreaterThan(20);
        assertThat(told(many.getLast())).isEqualTo(told(alone));
    }

    private void giveUp(ConfigurableApplicationContext service) {
        BlockedRecords blocked = service.getBean(BlockedRecords.class);
        await().atMost(Duration.ofMinutes(2)).until(() -> blocked.blocked(study.toString()) == 1);
        BlockedRecord record = blocked.open(study.toString()).getFirst();
        DeadLetterOffice office = service.getBean(DeadLetterOffice.class);
        // Its transcript's number comes with any other record of the transcript.
        await().atMost(Duration.ofMinutes(2))
                .until(() -> office.giveUp(record.letter(),
                        new ByWhom("Ada", "The file is broken.")) instanceof GivingUp.Done);
        assertThat(progress(service).completed()).isFalse();
    }

    private Map<String, List<String>> stored(ConfigurableApplicationContext service) {
        return Stored.of(sample.id(), service.getBean(JdbcClient.class));
    }

    private Progress progress(ConfigurableApplicationContext service) {
        return service.getBean(ReadCodes.class).progress(study);
    }

    /// What was told of the last analysis: the fingerprint covers the codings, the versions cover the events.
    private String told(ConfigurableApplicationContext service) {
        return service.getBean(JdbcClient.class)
                .sql("""
                        select convert_from(data, 'UTF8') from outbox_event
                         where subject = ? and type = 'AnalysisCompleted.v1' order by sequence desc limit 1""")
                .param(study.toString())
                .query((row, _) -> row.getString(1))
                .single();
    }

    private ConfigurableApplicationContext start(String name, FreshDatabase database) {
        List<String> arguments = new ArrayList<>(List.of(database.arguments()));
        arguments.addAll(List.of("--server.port=0", "--emic.door.secret=a-secret-for-tests-only",
                "--spring.application.name=" + name, "--spring.datasource.hikari.maximum-pool-size=10",
                "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                "--emic.coding.poll-every=200ms"));
        SpringApplication application = new SpringApplication(CodingService.class);
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(beans -> {
            replace((BeanDefinitionRegistry) beans, "embedder",
                    new RootBeanDefinition(Embedder.class, HashedWords::new));
            replace((BeanDefinitionRegistry) beans, "phrases",
                    new RootBeanDefinition(PhraseFinder.class, PlainPhrases::new));
        }));
        ConfigurableApplicationContext service = application.run(arguments.toArray(String[]::new));
        running.add(service);
        return service;
    }

    private static void replace(BeanDefinitionRegistry beans, String name, RootBeanDefinition definition) {
        beans.removeBeanDefinition(name);
        beans.registerBeanDefinition(name, definition);
    }

    private static boolean isSame(Message<byte[]> one, Message<byte[]> other) {
        return Objects.equals(one.getHeaders().get("ce_id"), other.getHeaders().get("ce_id"));
    }

}
