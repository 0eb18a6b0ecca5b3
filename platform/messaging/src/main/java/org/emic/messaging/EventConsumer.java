package org.emic.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.Message;

/// Handles each event once: reads it, prepares it, and in one transaction enters it in the inbox and applies it.
final class EventConsumer implements Consumer<Message<byte[]>> {

    private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);

    private static final ScopedValue<IncomingEvent> HANDLED_NOW = ScopedValue.newInstance();

    private final String name;
    private final Map<String, EventReader<?>> readers;
    private final Map<String, GivenUpHandler> givenUp;
    private final EventJson json;
    private final OneTransaction transaction;
    private final Inbox inbox;
    private final PutAside aside;
    private final LettersJdbc letters;
    private final EventCounts counts;
    private final TraceParents traces;

    EventConsumer(String name, Map<String, EventReader<?>> readers, Map<String, GivenUpHandler> givenUp,
            EventJson json, OneTransaction transaction,
            Inbox inbox, PutAside aside, LettersJdbc letters, EventCounts counts, TraceParents traces) {
        this.name = name;
        this.readers = readers;
        this.givenUp = givenUp;
        this.json = json;
        this.transaction = transaction;
        this.inbox = inbox;
        this.aside = aside;
        this.letters = letters;
        this.counts = counts;
        this.traces = traces;
    }

    @Override
    public void accept(Message<byte[]> message) {
        Arrival arrival = Arrivals.of(message);
        boolean _ = traces.within(CloudEvents.traceparent(arrival), () -> {
            attempt(arrival);
            return true;
        });
    }

    private void attempt(Arrival arrival) {
        try {
            switch (receive(arrival, () -> {})) {
                case HANDLED -> log.trace("{} handled {}", name, arrival.place());
                case KNOWN -> counts.duplicate(name);
                case SKIPPED -> counts.skipped(name);
            }
        } catch (Unreadable unreadable) {
            aside.put(name, arrival, unreadable.reason());
        } catch (Error error) {
            // An Error would end the listener for good, and with it the partition.
            throw new Failed(name, arrival.place(), error);
        }
    }

    /// Handles a record that was put aside as if it had just arrived.
    ///
    /// @param first done in the transaction that handles it, before anything else but the inbox
    /// @throws Unreadable if it still cannot be read
    Reception again(Arrival arrival, Runnable first) {
        return traces.within(CloudEvents.traceparent(arrival), () -> receive(arrival, first));
    }

    /// When the event happened that the calling thread is handling, if it is.
    static Optional<Instant> timeOfHandled() {
        return HANDLED_NOW.isBound() ? Optional.of(HANDLED_NOW.get().time()) : Optional.empty();
    }

    /// What follows when a person gives up on a record of this type, if anything.
    Optional<GivenUpHandler> givenUp(String type) {
        return Optional.ofNullable(givenUp.get(type));
    }

    private Reception receive(Arrival arrival, Runnable first) {
        EventReader<?> reader = readers.get(CloudEvents.type(arrival));
        if (reader == null) {
            return Reception.SKIPPED;
        }
        IncomingEvent event = CloudEvents.read(arrival);
        // What is asked here only saves work; enter() decides.
        boolean known = reader.slow() && inbox.knows(name, event.id());
        return known || !handle(event, reader, first) ? Reception.KNOWN : Reception.HANDLED;
    }

    private boolean handle(IncomingEvent event, EventReader<?> reader, Runnable first) {
        Runnable apply = reader.prepare(event, json);
        try {
            return transaction.run(() -> {
                boolean isNew = inbox.enter(name, event);
                if (isNew) {
                    first.run();
                    letters.arrived(name, event.id());
                    ScopedValue.where(HANDLED_NOW, event).run(apply);
                }
                return isNew;
            });
        } catch (DataAccessException failure) {
            if (Fault.isOfTheData(failure)) {
                log.warn("{} cannot store an event: {}", name, Fault.trace(failure));
                throw Unreadable.refused();
            }
            throw failure;
        }
    }

    /// What became of a record that could be read.
    enum Reception {
        HANDLED, KNOWN, SKIPPED
    }

    /// Handling ended with an [Error], and will be tried again.
    static final class Failed extends RuntimeException {

        Failed(String consumer, String place, Error error) {
            super("%s failed at %s".formatted(consumer, place), error);
        }

    }

}
