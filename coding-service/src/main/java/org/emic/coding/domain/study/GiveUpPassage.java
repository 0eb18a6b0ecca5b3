package org.emic.coding.domain.study;

import java.util.Optional;
import java.util.UUID;

/// Gives up a passage that could not be read, so that its study can go on: it counts as arrived without incidents, and
/// the analysis names the gap. If it arrives after all, a further analysis begins, see [ReceiveWords].
public final class GiveUpPassage {

    private final Gaps gaps;
    private final Comparing comparing;

    public GiveUpPassage(Gaps gaps, Comparing comparing) {
        this.gaps = gaps;
        this.comparing = comparing;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// Comparing goes on without it.
        record GivenUp(Gap gap) implements Outcome {}

        /// Nobody waits for it: it is here, was given up before, or its transcript was taken back.
        record NotMissing() implements Outcome {}

        /// Nothing else of the transcript has arrived, so its place is not known.
        record TranscriptUnknown() implements Outcome {}

        /// The transcript has no such passage.
        record NoSuchPassage(int passages) implements Outcome {}

    }

    /// Gives up a passage within the current transaction.
    ///
    /// @param passage from 1
    /// @param reader the consumer that could not read it
    /// @param reason why
    public Outcome giveUp(StudyId study, UUID transcriptId, int passage, String reader, String reason) {
        Optional<Gaps.Place> found = gaps.lock(study, transcriptId);
        if (found.isEmpty()) {
            return new Outcome.TranscriptUnknown();
        }
        Gaps.Place place = found.get();
        if (place.removed()) {
            return new Outcome.NotMissing();
        }
        if (passage < 1 || passage > place.passages()) {
            return new Outcome.NoSuchPassage(place.passages());
        }
        Gap gap = new Gap(transcriptId, new PassageRef(place.number(), passage), reader, reason);
        if (!gaps.add(study, gap)) {
            return new Outcome.NotMissing();
        }
        comparing.mayGoOn();
        return new Outcome.GivenUp(gap);
    }

}
