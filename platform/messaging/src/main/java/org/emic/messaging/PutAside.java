package org.emic.messaging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a record that can never be read among the dead letters, and enters where it lies and what can be read of it.
final class PutAside {

    private static final Logger log = LoggerFactory.getLogger(PutAside.class);

    private final OneTransaction transaction;
    private final DeadLetters deadLetters;
    private final LettersJdbc letters;
    private final LetterPlaces places;
    private final LetterErasureJdbc erasure;
    private final EventJson json;
    private final EventCounts counts;

    PutAside(OneTransaction transaction, DeadLetters deadLetters, LettersJdbc letters, LetterPlaces places,
            LetterErasureJdbc erasure, EventJson json, EventCounts counts) {
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.letters = letters;
        this.places = places;
        this.erasure = erasure;
        this.json = json;
        this.counts = counts;
    }

    void put(String consumer, Arrival arrival, Unreadable.Reason reason) {
        // A record that is read again lies there already.
        if (letters.knows(consumer, arrival)) {
            return;
        }
        DeadLetters.DeadLetter letter = new DeadLetters.DeadLetter(consumer, arrival.topic(), arrival.partition(),
                arrival.offset(), arrival.timestamp(), arrival.key(), arrival.value(), arrival.headers(), reason);
        LetterNumbers numbers = LetterNumbers.of(json, arrival);
        transaction.run(() -> {
            places.share(letter.deadLetterTopic());
            letters.enter(consumer, arrival, numbers, reason, deadLetters.keep(letter));
            erasure.eraseIfUnwanted(consumer, arrival);
            return letter;
        });
        counts.deadLetter(consumer, reason);
        log.warn("{} cannot read {}: {}", consumer, arrival.place(), reason.code());
    }

}
