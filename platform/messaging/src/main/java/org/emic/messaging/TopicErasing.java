package org.emic.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.emic.messaging.ErasureBook.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes what was asked to be deleted from a topic, a step a turn: waits until nothing older can be sent, notes where
/// the partitions end, and deletes up to there in each as soon as all groups have passed it.
///
/// Each step may be done again, and two instances may do the same: what is noted is never moved, groups only go on, and
/// deleting twice does nothing.
final class TopicErasing implements Erasing {

    private static final Logger log = LoggerFactory.getLogger(TopicErasing.class);

    private final OneTransaction transaction;
    private final ErasureBook book;
    private final TopicOffsets offsets;
    private final PassedRecords passed;
    private final Duration rest;
    private final Clock clock;

    /// @param rest how old a request must be, so that readers that have just started are known
    TopicErasing(OneTransaction transaction, ErasureBook book, TopicOffsets offsets, PassedRecords passed,
            Duration rest, Clock clock) {
        this.transaction = transaction;
        this.book = book;
        this.offsets = offsets;
        this.passed = passed;
        this.rest = rest;
        this.clock = clock;
    }

    @Override
    public List<String> topics() {
        return book.topics();
    }

    @Override
    public SortedSet<String> turn(String topic) {
        return transaction.run(() -> step(topic, book.lock(topic)));
    }

    private SortedSet<String> step(String topic, List<Request> requests) {
        see(requests);
        List<Long> settled = book.settled(ids(requests.stream().filter(request -> !request.isNoted()).toList()));
        if (settled.isEmpty() && requests.stream().noneMatch(Request::isNoted)) {
            return new TreeSet<>();
        }
        List<TopicPartition> partitions = offsets.partitions(topic);
        if (!settled.isEmpty()) {
            note(settled, partitions);
        }
        SortedSet<String> waitedFor = passed.delete(ids(requests), partitions);
        if (book.close(topic)) {
            log.info("Deleted from {} what was to be deleted", topic);
        }
        return waitedFor;
    }

    private void see(List<Request> requests) {
        List<Request> fresh = requests.stream()
                .filter(request -> !request.isSeen() && request.isOlderThan(rest, clock.instant()))
                .toList();
        if (!fresh.isEmpty()) {
            book.see(ids(fresh));
        }
    }

    private void note(List<Long> settled, List<TopicPartition> partitions) {
        Map<Integer, Long> ends = new TreeMap<>();
        offsets.ends(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        book.note(settled, ends);
    }

    private static List<Long> ids(List<Request> requests) {
        return requests.stream().map(Request::id).toList();
    }

}
