package org.emic.ingest.domain.recognition;

import java.util.Optional;
import org.emic.ingest.domain.transcript.Times;

/// Times of a JSON document, in the unit that its program writes.
enum Clock {

    SECONDS(1000), MILLISECONDS(1);

    /// A year: whatever is beyond is no time within a recording.
    private static final double LATEST_MS = 31_557_600_000.0;

    private final int ms;

    Clock(int ms) {
        this.ms = ms;
    }

    /// From one value to the other; empty where there is no start. An end that is missing or earlier is the start.
    ///
    /// @throws Node.WrongValue where a value is no time
    Optional<Times> times(Optional<Node> start, Optional<Node> end) {
        if (start.isEmpty()) {
            return Optional.empty();
        }
        long from = ms(start.get());
        long to = end.map(this::ms).orElse(from);
        return Optional.of(new Times(from, Math.max(from, to)));
    }

    private long ms(Node node) {
        double value = node.number() * ms;
        if (value < 0 || value > LATEST_MS) {
            throw new Node.WrongValue(node, "a time from the beginning of the recording");
        }
        return Math.round(value);
    }
}
