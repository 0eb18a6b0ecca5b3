package org.emic.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.emic.messaging.ErasureBook.Rest;

/// Deletes of what is noted for deletion what every group has passed, each partition for itself. Retention may have been
/// faster.
final class PassedRecords {

    private final ErasureBook book;
    private final TopicOffsets offsets;
    private final TopicReaders readers;

    PassedRecords(ErasureBook book, TopicOffsets offsets, TopicReaders readers) {
        this.book = book;
        this.offsets = offsets;
        this.readers = readers;
    }

    /// @return the groups that have to read on before the rest can be deleted
    SortedSet<String> delete(Collection<Long> requests, List<TopicPartition> partitions) {
        SortedSet<String> waitedFor = new TreeSet<>();
        List<Rest> rests = book.rests(requests);
        if (rests.isEmpty()) {
            return waitedFor;
        }
        TopicReaders.Progress progress = readers.progress(partitions);
        Extent extent = new Extent(partitions.stream()
                .collect(Collectors.toMap(TopicPartition::partition, Function.identity())), offsets.starts(partitions),
                offsets.ends(partitions));
        List<Rest> deleted = new ArrayList<>();
        Map<TopicPartition, Long> deletions = new HashMap<>();
        for (Rest rest : rests) {
            if (extent.isWithout(rest)) {
                deleted.add(rest);
                continue;
            }
            TopicPartition partition = extent.of(rest);
            SortedSet<String> behind = progress.before(partition, rest.end());
            if (behind.isEmpty()) {
                deletions.merge(partition, rest.end(), Math::max);
                deleted.add(rest);
            } else {
                book.waits(rest, behind);
                waitedFor.addAll(behind);
            }
        }
        if (!deletions.isEmpty()) {
            offsets.deleteBefore(deletions);
        }
        deleted.forEach(book::deleted);
        return waitedFor;
    }

    /// What the topic holds.
    private record Extent(Map<Integer, TopicPartition> partitions, Map<TopicPartition, Long> starts,
            Map<TopicPartition, Long> ends) {

        /// Whether the records are gone; a topic that was made anew holds none of them either.
        boolean isWithout(Rest rest) {
            TopicPartition partition = partitions.get(rest.partition());
            return partition == null || starts.getOrDefault(partition, 0L) >= rest.end()
                    || ends.getOrDefault(partition, 0L) < rest.end();
        }

        TopicPartition of(Rest rest) {
            return Objects.requireNonNull(partitions.get(rest.partition()));
        }

    }

}
