package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.emic.messaging.test.Arriving;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.RecordedDeadLetters;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/// A service's stream test: Spring Cloud Stream's test binder, a real database, no broker.
class TestBinderTest {

    private static final String[] SETTINGS = {"spring.application.name=test-service",
            "spring.cloud.function.definition=notes",
            "spring.cloud.stream.bindings.notes-in-0.destination=emic.notes.v1", "emic.messaging.relay.enabled=false",
            "spring.kafka.bootstrap-servers=localhost:1"};

    @Configuration(proxyBeanMethods = false)
    static class WithoutBroker {

        @Bean
        RecordedDeadLetters deadLetters() {
            return new RecordedDeadLetters();
        }

    }

    @Test
    void aServiceCanBeTestedWithoutABroker() {
        var application = new SpringApplicationBuilder(
                TestChannelBinderConfiguration.getCompleteConfiguration(Recorded.Service.class, WithoutBroker.class));
        try (var service = application
                .properties(SETTINGS)
                .run(FreshDatabase.create().arguments())) {
            InputDestination input = service.getBean(InputDestination.class);
            JdbcClient jdbc = service.getBean(JdbcClient.class);
            for (int copy = 0; copy < 2; copy++) {
                input.send(Arriving.event("emic.notes.v1", "k", "id-1", "Noted.v1", "study",
                        "{\"note\":\"n\",\"number\":7}"), "emic.notes.v1");
            }
            input.send(Arriving.event("emic.notes.v1", "k", "id-2", "Noted.v1", "study", "{}"), "emic.notes.v1");
            assertThat(jdbc.sql("select number from handled").query(Integer.class).single()).isEqualTo(7);
            assertThat(jdbc.sql("select type from outbox_event").query(String.class).single()).isEqualTo("Echoed.v1");
            assertThat(service.getBean(RecordedDeadLetters.class).letters()).singleElement()
                    .satisfies(letter -> assertThat(letter.reason()).isEqualTo(Unreadable.Reason.DOES_NOT_BIND));
        }
    }

    @Test
    void aRecordThatIsReadAgainIsKeptOnce() {
        var application = new SpringApplicationBuilder(
                TestChannelBinderConfiguration.getCompleteConfiguration(Recorded.Service.class, WithoutBroker.class));
        try (var service = application.properties(SETTINGS).run(FreshDatabase.create().arguments())) {
            @SuppressWarnings("unchecked")
            Consumer<Message<byte[]>> notes = service.getBean("notes", Consumer.class);
            RecordedDeadLetters letters = service.getBean(RecordedDeadLetters.class);
            Message<byte[]> record = Arriving.event("emic.notes.v1", "k", "id-1", "Noted.v1", "study", "{}");
            notes.accept(record);
            notes.accept(record);
            assertThat(letters.letters()).hasSize(1);
            // The topic was made anew and counts its offsets anew.
            notes.accept(MessageBuilder.fromMessage(record).setHeader(KafkaHeaders.RECEIVED_TIMESTAMP, 1L).build());
            assertThat(letters.letters()).hasSize(2);
        }
    }

    @Test
    void aServiceThatMigratedBeforeGetsTheTablesOfDeadLetters() {
        FreshDatabase database = FreshDatabase.create();
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:org/emic/messaging/db", "classpath:db")
                .load()
                .migrate();
        JdbcClient before = JdbcClient.create(database.dataSource());
        before.sql("drop table dead_letter_act, dead_letter").update();
        before.sql("delete from flyway_schema_history where version = '0.2'").update();
        var application = new SpringApplicationBuilder(
                TestChannelBinderConfiguration.getCompleteConfiguration(Recorded.Service.class, WithoutBroker.class));
        try (var service = application.properties(SETTINGS).run(database.arguments())) {
            assertThat(service.getBean(BlockedRecords.class).blocked("study")).isZero();
        }
    }

}
