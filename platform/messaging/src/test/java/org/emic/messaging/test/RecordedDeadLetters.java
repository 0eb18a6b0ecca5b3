package org.emic.messaging.test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.emic.messaging.DeadLetters;

/// Keeps dead letters in memory: a bean of it takes the place of the one that needs a broker.
public final class RecordedDeadLetters implements DeadLetters {

    private final List<DeadLetter> letters = new CopyOnWriteArrayList<>();

    @Override
    public synchronized Place keep(DeadLetter letter) {
        letters.add(letter);
        return new Place(letter.deadLetterTopic(), 0, letters.size() - 1);
    }

    @Override
    public Optional<DeadLetter> find(Place place) {
        return letters.stream().skip(place.offset()).findFirst();
    }

    /// What was kept, oldest first.
    public List<DeadLetter> letters() {
        return List.copyOf(letters);
    }

}
