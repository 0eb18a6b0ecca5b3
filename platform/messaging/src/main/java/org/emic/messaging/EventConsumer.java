package org.emic.messaging;

import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/// Handles each event once: reads it, prepares it, and in one transaction enters it in the inbox and applies it.
final class EventConsumer implements Consumer<Message<byte[]>> {

    private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);

    private final String name;
    private final Map<String, EventReader<?>> readers;
    private final EventJson json;
    private final OneTransaction transaction;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final LettersJdbc letters;
    private final EventCounts counts;

    EventConsumer(String name, Map<String, EventReader<?>> readers, EventJson json, OneTransaction transaction,
            Inbox inbox, DeadLetters deadLetters, LettersJdbc letters, EventCounts counts) {
        this.name = name;
        this.readers = readers;
        this.json = json;
        this.transaction = transaction;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.letters = letters;
        this.counts = counts;
    }

    @Override
    public void accept(Message<byte[]> message) {
        Arrival arrival = Arrivals.of(message);
        try {
            CloudEvents.traceparent(arrival)
                    .ifPresentOrElse(
                            trace -> ScopedValue.where(TraceParents.HANDLED, trace).run(() -> receive(arrival)),
                            () -> receive(arrival));
        } catch (Unreadable unreadable) {
            putAside(arrival, unreadable.reason());
        } catch (Error error) {
            // An Error would end the listener for good, and with it the partition.
            throw new Failed(name, arrival.place(), error);
        }
    }

    private void receive(Arrival arrival) {
        EventReader<?> reader = readers.get(CloudEvents.type(arrival));
        if (reader == null) {
            counts.skipped(name);
            return;
        }
        IncomingEvent event = CloudEvents.read(arrival);
        // What is asked here only saves work; enter() decides.
        boolean known = reader.slow() && inbox.knows(name, event.id());
        if (known || !handle(event, reader)) {
            counts.duplicate(name);
        }
    }

    private boolean handle(IncomingEvent event, EventReader<?> reader) {
        Runnable apply = reader.prepare(event, json);
        return transaction.run(() -> {
            boolean isNew = inbox.enter(name, event.id());
            if (isNew) {
                letters.arrived(name, event.id());
                apply.run();
            }
            return isNew;
        });
    }

    private void putAside(Arrival arrival, Unreadable.Reason reason) {
        // A record that is read again lies there already.
        if (letters.knows(name, arrival)) {
            return;
        }
        DeadLetters.Place place = deadLetters.keep(new DeadLetters.DeadLetter(name, arrival.topic(),
                arrival.partition(), arrival.offset(), arrival.timestamp(), arrival.key(), arrival.value(),
                arrival.headers(), reason));
        letters.enter(name, arrival, reason, place);
        counts.deadLetter(name, reason);
        log.warn("{} cannot read {}: {}", name, arrival.place(), reason.code());
    }

    /// Handling ended with an [Error], and will be tried again.
    static final class Failed extends RuntimeException {

        Failed(String consumer, String place, Error error) {
            super("%s failed at %s".formatted(consumer, place), error);
        }

    }

}
