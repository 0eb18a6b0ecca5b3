package org.emic.coding.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.emic.coding.domain.study.StudyId;

/// Studies whose last step failed in this instance. Each rests for a while, longer each time, so that the others go on.
/// Thread-safe.
final class PutOff {

    private final InstantSource clock;
    private final Map<StudyId, Rest> resting = new HashMap<>();

    PutOff(InstantSource clock) {
        this.clock = clock;
    }

    private record Rest(Duration length, Instant until) {}

    /// Those that rest now.
    synchronized Set<StudyId> now() {
        Instant now = clock.instant();
        return resting.entrySet()
                .stream()
                .filter(study -> study.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @return how long it rests
    synchronized Duration failed(StudyId study) {
        Rest before = resting.get(study);
        Duration length = BackOff.after(before == null ? Duration.ZERO : before.length());
        resting.put(study, new Rest(length, clock.instant().plus(length)));
        return length;
    }

    synchronized void advanced(StudyId study) {
        resting.remove(study);
    }

}
