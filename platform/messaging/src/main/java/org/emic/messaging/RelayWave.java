package org.emic.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Sends the first rows of many keys side by side, and of each key one after the other: the next row of a key leaves only
/// when the broker has answered for the one before. A failure ends its key for this wave. Runs in one thread; the
/// producer's thread only drops its answers into a queue.
final class RelayWave {

    // Beyond the producer's own limit: an answer always comes, unless the producer is broken.
    private static final Duration LONGEST_SILENCE = EventSender.GIVES_UP.plusSeconds(5);

    private final EventSender sender;
    private final BooleanSupplier goesOn;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final Map<OutboxKey, Deque<OutboxRow>> waiting = new LinkedHashMap<>();
    private final List<OutboxRow> sent = new ArrayList<>();
    private final SequencedMap<OutboxKey, Throwable> failed = new LinkedHashMap<>();
    private final Map<String, Throwable> unreachableTopics = new HashMap<>();
    private int underway;

    /// @param goesOn asked before each row; when it says no, the rows underway are waited for and no more are sent
    RelayWave(EventSender sender, BooleanSupplier goesOn) {
        this.sender = sender;
        this.goesOn = goesOn;
    }

    /// Sends what it can of these rows, which are in order for each key.
    Outcome send(SequencedMap<OutboxKey, List<OutboxRow>> heads) throws InterruptedException {
        heads.forEach((key, rows) -> waiting.put(key, new ArrayDeque<>(rows)));
        for (OutboxKey key : heads.keySet()) {
            sendNext(key);
        }
        while (underway > 0) {
            Answer answer = answers.poll(LONGEST_SILENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                waiting.keySet().forEach(key -> failed.putIfAbsent(key, new Silence()));
                break;
            }
            take(answer);
        }
        return new Outcome(List.copyOf(sent), failed);
    }

    private void take(Answer answer) {
        underway--;
        OutboxKey key = answer.row().key();
        if (answer.failure() == null) {
            sent.add(answer.row());
            sendNext(key);
        } else {
            failed.put(key, answer.failure());
            waiting.remove(key);
        }
    }

    private void sendNext(OutboxKey key) {
        OutboxRow row = goesOn.getAsBoolean() ? waiting.getOrDefault(key, new ArrayDeque<>()).poll() : null;
        if (row == null) {
            waiting.remove(key);
            return;
        }
        underway++;
        Throwable unreachable = unreachableTopics.get(key.topic());
        if (unreachable != null) {
            answers.add(new Answer(row, unreachable));
            return;
        }
        CompletableFuture<?> answer = sender.send(CloudEvents.record(row));
        if (answer.isCompletedExceptionally()) {
            // The producer waited for the topic in vain; the other keys of the topic need not wait as well.
            unreachableTopics.put(key.topic(), answer.exceptionNow());
        }
        var _ = answer.whenComplete((none, failure) -> answers.add(new Answer(row, failure)));
    }

    private record Answer(OutboxRow row, @Nullable Throwable failure) {}

    /// What became of a wave.
    ///
    /// @param sent   rows that the broker has
    /// @param failed keys that stopped, and why
    record Outcome(List<OutboxRow> sent, SequencedMap<OutboxKey, Throwable> failed) {}

    /// The producer did not answer at all.
    static final class Silence extends RuntimeException {}

}
