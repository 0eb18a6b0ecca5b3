package org.emic.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/// Makes the consumers of a service: functions for Spring Cloud Stream that handle each event once.
///
/// ```java
/// @Bean
/// Consumer<Message<byte[]>> transcripts(EventConsumers consumers, ReceiveTranscripts receive) {
///     return consumers.named("coding.transcripts")
///             .on("TranscriptReleased.v1", TranscriptReleased.class, (event, data) -> receive.transcript(data.toDomain()))
///             .consumer();
/// }
/// ```
///
/// An event that is known is dropped, one of another type skipped, one that can never be read put aside
/// ([DeadLetters]). Any other exception is handed on, so that the record is read again until it succeeds.
public final class EventConsumers {

    private final EventJson json;
    private final OneTransaction transaction;
    private final Inbox inbox;
    private final PutAside aside;
    private final LettersJdbc letters;
    private final EventCounts counts;
    private final TraceParents traces;
    private final Map<String, EventConsumer> made = new ConcurrentHashMap<>();

    EventConsumers(EventJson json, OneTransaction transaction, Inbox inbox, PutAside aside,
            LettersJdbc letters, EventCounts counts, TraceParents traces) {
        this.json = json;
        this.transaction = transaction;
        this.inbox = inbox;
        this.aside = aside;
        this.letters = letters;
        this.counts = counts;
        this.traces = traces;
    }

    /// Begins a consumer.
    ///
    /// @param consumer its name, such as `coding.transcripts`: lower case letters, digits, dots and hyphens. It is kept in
    ///                 the inbox and names the dead letters' topic: under another name all events are new.
    public Named named(String consumer) {
        return new Named(consumer);
    }

    /// The consumer of this name, if this service has it.
    Optional<EventConsumer> find(String consumer) {
        return Optional.ofNullable(made.get(consumer));
    }

    /// Handles an event inside the transaction that also enters it in the inbox.
    @FunctionalInterface
    public interface Handler<D> {

        /// @throws Unreadable if the data makes no sense, so that nobody tries again
        void handle(IncomingEvent event, D data);

    }

    /// Does the slow work for an event outside of any transaction. It may run more than once for an event, and must
    /// not change anything.
    @FunctionalInterface
    public interface Preparation<D, P> {

        /// @throws Unreadable if the data makes no sense, so that nobody tries again
        P prepare(IncomingEvent event, D data);

    }

    /// Applies what was prepared, inside the transaction that also enters the event in the inbox.
    @FunctionalInterface
    public interface Application<D, P> {

        /// @throws Unreadable if the data makes no sense, so that nobody tries again
        void apply(IncomingEvent event, D data, P prepared);

    }

    /// A consumer being described.
    public final class Named {

        private final String consumer;
        private final Map<String, EventReader<?>> readers = new LinkedHashMap<>();
        private final Map<String, GivenUpHandler> handlers = new LinkedHashMap<>();

        private Named(String consumer) {
            if (!consumer.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
                throw new IllegalArgumentException("not a consumer's name: " + consumer);
            }
            this.consumer = consumer;
        }

        /// Handles events of a type in one transaction.
        ///
        /// @param type such as `TranscriptReleased.v1`
        /// @param data the consumer's own record of what it needs, read by [EventJson]
        public <D> Named on(String type, Class<D> data, Handler<D> handler) {
            return add(type, new EventReader<>(data, (event, value) -> () -> handler.handle(event, value), false));
        }

        /// Prepares events of a type outside of the transaction and applies them inside.
        ///
        /// @param type such as `PassageReleased.v1`
        /// @param data the consumer's own record of what it needs, read by [EventJson]
        public <D, P> Named on(String type, Class<D> data, Preparation<D, P> prepare, Application<D, P> apply) {
            return add(type, new EventReader<>(data, (event, value) -> {
                P prepared = prepare.prepare(event, value);
                return () -> apply.apply(event, value, prepared);
            }, true));
        }

        /// Says what follows when a person gives up on a record of a type that this consumer could not read. Without a
        /// handler the act is recorded and nothing else happens.
        ///
        /// @param type    such as `PassageReleased.v1`, as the record's header says
        /// @param handler called in one transaction with the act
        public Named onGivenUp(String type, GivenUpHandler handler) {
            if (handlers.putIfAbsent(type, handler) != null) {
                throw new IllegalArgumentException("two handlers for giving up " + type);
            }
            return this;
        }

        /// The consumer, to be a bean whose name is in `spring.cloud.function.definition`.
        public Consumer<Message<byte[]>> consumer() {
            EventConsumer described = new EventConsumer(consumer, Map.copyOf(readers), Map.copyOf(handlers), json,
                    transaction, inbox, aside, letters, counts, traces);
            made.put(consumer, described);
            return described;
        }

        private Named add(String type, EventReader<?> reader) {
            if (readers.putIfAbsent(type, reader) != null) {
                throw new IllegalArgumentException("two handlers for " + type);
            }
            return this;
        }

    }

}
