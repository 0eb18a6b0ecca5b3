package org.emic.operations;

import java.util.List;
import org.emic.messaging.OpenErasures.OpenErasure;

/// A topic from which records are to be deleted, as the page shows it.
///
/// @param since when that was asked
/// @param waits who has to read on first, such as `partition 3: coding-service`
record ErasureCard(String topic, String since, List<String> waits) {

    static ErasureCard of(OpenErasure open) {
        return new ErasureCard(open.topic(), LetterCard.time(open.askedAt()),
                open.waits()
                        .stream()
                        .map(wait -> "partition %d: %s".formatted(wait.partition(), String.join(", ", wait.groups())))
                        .toList());
    }

}
