package org.emic.messaging;

import io.micrometer.core.instrument.MeterRegistry;

/// Counts in Micrometer. Tags hold names and codes, never anything from a record.
final class MeteredCounts implements EventCounts {

    private final MeterRegistry meters;

    MeteredCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void duplicate(String consumer) {
        meters.counter("emic.inbox.duplicates", "consumer", consumer).increment();
    }

    @Override
    public void skipped(String consumer) {
        meters.counter("emic.events.skipped", "consumer", consumer).increment();
    }

    @Override
    public void deadLetter(String consumer, Unreadable.Reason reason) {
        meters.counter("emic.dead.letters", "consumer", consumer, "reason", reason.code()).increment();
    }

    @Override
    public void sent() {
        meters.counter("emic.outbox.sent").increment();
    }

    @Override
    public void notSent() {
        meters.counter("emic.outbox.failures").increment();
    }

}
