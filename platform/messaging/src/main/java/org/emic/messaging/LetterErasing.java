package org.emic.messaging;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has erased letters leave Kafka: notes where their topic ends, puts the letters before that about which somebody may
/// still decide behind it, and deletes what lies before.
///
/// A letter's row says where it lies only once the broker has answered, so a kill in between doubles the letter and loses
/// none. Two instances may do the same at once: each letter is moved by one after the other.
final class LetterErasing implements Erasing {

    private static final Logger log = LoggerFactory.getLogger(LetterErasing.class);

    private final OneTransaction transaction;
    private final LetterPlaces places;
    private final LettersJdbc letters;
    private final DeadLetters deadLetters;
    private final TopicOffsets offsets;

    LetterErasing(OneTransaction transaction, LetterPlaces places, LettersJdbc letters, DeadLetters deadLetters,
            TopicOffsets offsets) {
        this.transaction = transaction;
        this.places = places;
        this.letters = letters;
        this.deadLetters = deadLetters;
        this.offsets = offsets;
    }

    @Override
    public List<String> topics() {
        return places.topics();
    }

    @Override
    public SortedSet<String> turn(String topic) {
        transaction.run(() -> look(topic)).ifPresent(cut -> {
            cut.wanted().forEach(letter -> transaction.run(() -> move(letter, cut)));
            offsets.deleteBefore(cut.ends());
            transaction.run(() -> {
                places.gone(cut.erased());
                return cut;
            });
            log.info("Deleted {} letters from {}", cut.erased().size(), topic);
        });
        return Collections.emptySortedSet();
    }

    private Optional<Cut> look(String topic) {
        return places.hold(topic)
                ? Optional.of(new Cut(ends(topic), places.erased(topic), places.wanted(topic)))
                : Optional.empty();
    }

    private Map<TopicPartition, Long> ends(String topic) {
        try {
            return offsets.ends(offsets.partitions(topic));
        } catch (UnknownTopicOrPartitionException gone) {
            return Map.of();
        }
    }

    // A letter that Kafka does not hold any more stays as it is: whoever tries it is told so.
    private boolean move(long id, Cut cut) {
        return letters.lock(id)
                .filter(letter -> letter.mayBeTriedAgain() && cut.takes(letter.place()))
                .flatMap(letter -> deadLetters.find(letter.place())
                        .filter(letter::isOf)
                        .map(found -> {
                            places.moved(letter, deadLetters.keep(found));
                            return true;
                        }))
                .orElse(false);
    }

    /// What is deleted in a turn.
    ///
    /// @param ends   up to where
    /// @param erased the letters for which it is
    /// @param wanted the letters of others
    private record Cut(Map<TopicPartition, Long> ends, List<Long> erased, List<Long> wanted) {

        boolean takes(DeadLetters.Place place) {
            return place.offset() < ends.getOrDefault(new TopicPartition(place.topic(), place.partition()), 0L);
        }

    }

}
