package org.emic.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives a service with a PostgreSQL `DataSource` and a Kafka broker its [Outbox], relay and [EventConsumers].
@AutoConfiguration(afterName = {
        "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
        "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration"}, beforeName = "org.springframework.cloud.stream.config.BindingServiceConfiguration")
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MessagingAutoConfiguration.class);

    // A wave ends after two seconds, or when the producer gives up on its last rows.
    private static final Duration RELAY_SILENCE = Duration.ofSeconds(30);

    // Somebody waits for the page of all gauges.
    private static final Duration LAG_PATIENCE = Duration.ofSeconds(3);

    private static final Duration ERASURE_PATIENCE = Duration.ofSeconds(10);

    // A turn asks the broker a dozen times, and each may take as long as the patience.
    private static final Duration ERASURE_SILENCE = Duration.ofSeconds(60);

    // As a shell says of a process that got SIGKILL.
    private static final int KILLED = 137;

    // In steps that a database keeps: what is told is what is read again.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    @ConditionalOnMissingBean
    IdGenerator eventIds() {
        return new JdkIdGenerator();
    }

    @Bean
    @ConditionalOnMissingBean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    FailPoints failPoints(MessagingProperties settings) {
        if (settings.failPoints() == null) {
            return FailPoints.OFF;
        }
        log.warn("This process dies when it reaches a point that has a file in {}: a facility for tests",
                settings.failPoints());
        return new FailPointFiles(settings.failPoints(), () -> Runtime.getRuntime().halt(KILLED));
    }

    @Bean
    WakeUp relayWakeUp() {
        return new WakeUp();
    }

    @Bean
    @ConditionalOnMissingBean(Outbox.class)
    OutboxJdbc outbox(DataSource dataSource, EventJson json, MessagingProperties settings,
            @Value("${spring.application.name:emic}") String application, Clock clock, IdGenerator ids,
            TraceParents traces, WakeUp relay, FailPoints points) {
        String source = settings.source() == null ? "/" + application : settings.source();
        return new OutboxJdbc(dataSource, json, source, clock, ids, traces, relay, points);
    }

    @Bean
    @ConditionalOnMissingBean
    Retraction retraction(DataSource dataSource) {
        return new RetractionJdbc(dataSource);
    }

    @Bean
    EventConsumers eventConsumers(EventJson json, PlatformTransactionManager transactions, DataSource dataSource,
            Clock clock, DeadLetters deadLetters, LettersJdbc letters, LetterErasureJdbc letterErasure,
            EventCounts counts, MessagingProperties settings, FailPoints points, TraceParents traces) {
        OneTransaction transaction = new OneTransaction(transactions, dataSource, settings.consumer().silence(),
                points);
        return new EventConsumers(json, transaction, new Inbox(dataSource, clock),
                new PutAside(transaction, deadLetters, letters, new LetterPlaces(dataSource, clock), letterErasure,
                        json, counts),
                letters, counts, traces);
    }

    @Bean
    LetterErasureJdbc letterErasure(DataSource dataSource, Clock clock) {
        return new LetterErasureJdbc(dataSource, clock);
    }

    @Bean
    LettersJdbc letters(DataSource dataSource, Clock clock) {
        return new LettersJdbc(dataSource, clock);
    }

    @Bean
    KeptRecordsJdbc keptRecords(DataSource dataSource) {
        return new KeptRecordsJdbc(dataSource);
    }

    @Bean
    UnsentEvents unsentEvents(DataSource dataSource) {
        return new UnsentEventsJdbc(dataSource);
    }

    @Bean
    DeadLetterOffice deadLetterOffice(PlatformTransactionManager transactions, DataSource dataSource,
            LettersJdbc letters, DeadLetters deadLetters, EventConsumers consumers, MessagingProperties settings,
            FailPoints points) {
        return new DeadLetterOffice(new OneTransaction(transactions, dataSource, settings.consumer().silence(), points),
                letters, deadLetters, consumers);
    }

    @Bean
    Topics topics(KafkaAdmin admin) {
        return new Topics(admin);
    }

    @Bean
    @ConditionalOnMissingBean
    DeadLetters deadLetters(Topics topics, EventSender deadLetterSender, ConsumerFactory<?, ?> consumers) {
        return new DeadLettersKafka(topics, deadLetterSender,
                new RecordAt(topics, consumers.getConfigurationProperties()));
    }

    @Bean
    EventSender deadLetterSender(ProducerFactory<?, ?> producers) {
        return new EventSender(producers, Topics.DEAD_LETTER_BYTES);
    }

    @Bean
    EventSender relaySender(ProducerFactory<?, ?> producers) {
        return new EventSender(producers, OwnedTopic.MAX_MESSAGE_BYTES);
    }

    /// The binder finds it by its name.
    @Bean
    NativeHeaders kafkaBinderHeaderMapper() {
        return new NativeHeaders();
    }

    @Bean
    OneBroker oneBroker(KafkaConnectionDetails broker) {
        return new OneBroker(broker);
    }

    @Bean
    Listeners listeners() {
        return new Listeners();
    }

    @Bean
    UnlimitedRetry unlimitedRetry(MessagingProperties settings, Listeners listeners, ConsumerLag lag,
            FailPoints points) {
        return new UnlimitedRetry(settings.consumer().longestPause(), listeners, lag, points);
    }

    @Bean
    @ConditionalOnProperty(value = "emic.messaging.relay.enabled", matchIfMissing = true)
    OutboxRelay outboxRelay(MessagingProperties settings, Topics topics, ObjectProvider<OwnedTopic> owned,
            PlatformTransactionManager transactions, DataSource dataSource, EventSender relaySender,
            Clock clock, WakeUp wakeUp, EventCounts counts, FailPoints points) {
        return new OutboxRelay(settings.relay(), new OwnedTopics(topics, owned.orderedStream().toList()),
                new OneTransaction(transactions, dataSource, RELAY_SILENCE), new OutboxBacklog(dataSource, clock),
                relaySender, new StoppedKeys(clock), wakeUp, counts, points);
    }

    @Bean
    @ConditionalOnMissingBean(Erasure.class)
    ErasureJdbc erasure(DataSource dataSource, Clock clock) {
        return new ErasureJdbc(dataSource, clock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(value = "emic.messaging.relay.enabled", matchIfMissing = true)
    static class Deleting {

        @Bean
        Broker erasureBroker(KafkaAdmin admin) {
            return new Broker(admin, ERASURE_PATIENCE);
        }

        @Bean
        TopicErasing topicErasing(MessagingProperties settings, PlatformTransactionManager transactions,
                DataSource dataSource, Broker erasureBroker, Clock clock) {
            ErasureBook book = new ErasureBook(dataSource, clock);
            TopicOffsets offsets = new TopicOffsets(erasureBroker);
            return new TopicErasing(new OneTransaction(transactions, dataSource, ERASURE_SILENCE), book, offsets,
                    new PassedRecords(book, offsets, new TopicReaders(erasureBroker)), settings.erasure().rest(),
                    clock);
        }

        @Bean
        LetterErasing letterErasing(PlatformTransactionManager transactions, DataSource dataSource,
                LettersJdbc letters, DeadLetters deadLetters, Broker erasureBroker, Clock clock) {
            return new LetterErasing(new OneTransaction(transactions, dataSource, ERASURE_SILENCE),
                    new LetterPlaces(dataSource, clock), letters, deadLetters, new TopicOffsets(erasureBroker));
        }

        @Bean
        Eraser eraser(MessagingProperties settings, List<Erasing> erasings, Clock clock) {
            return new Eraser(settings.erasure().poll(), erasings, clock);
        }

    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class Metered {

        @Bean
        EventCounts eventCounts(MeterRegistry meters) {
            return new MeteredCounts(meters);
        }

        @Bean
        Broker lagBroker(KafkaAdmin admin) {
            return new Broker(admin, LAG_PATIENCE);
        }

        @Bean
        GroupOffsets groupOffsets(Broker lagBroker) {
            return new GroupOffsets(lagBroker);
        }

        @Bean
        ConsumerLag consumerLag(MeterRegistry meters, GroupOffsets offsets, Clock clock) {
            return new ConsumerLagGauges(meters, offsets, clock);
        }

        @Bean
        OutboxGauges outboxGauges(DataSource dataSource, Clock clock) {
            return new OutboxGauges(dataSource, clock);
        }

        @Bean
        ErasureGauges erasureGauges(OpenErasures erasures, Clock clock) {
            return new ErasureGauges(erasures, clock);
        }

    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(type = "io.micrometer.core.instrument.MeterRegistry")
    static class Uncounted {

        @Bean
        EventCounts eventCounts() {
            return new EventCounts.None();
        }

        @Bean
        ConsumerLag consumerLag() {
            return (topic, group) -> {};
        }

    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OncePerRequestFilter.class)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class OverHttp {

        /// Before the door, so that its refusals are logged with their trace, too.
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        TraceFilter traceFilter(TraceParents traces) {
            return new TraceFilter(traces);
        }

    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Tracer.class)
    @ConditionalOnBean(Tracer.class)
    static class Traced {

        @Bean
        TraceParents traceParents(Tracer tracer, IdGenerator ids) {
            return new TracerTraceParents(tracer, new GeneratedTraceParents(ids));
        }

    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(type = "io.micrometer.tracing.Tracer")
    static class Untraced {

        @Bean
        TraceParents traceParents(IdGenerator ids) {
            return new GeneratedTraceParents(ids);
        }

    }

}
