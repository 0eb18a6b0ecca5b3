package org.emic.ingest.domain.versions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.transcript.Origin;
import org.emic.ingest.domain.transcript.Turn;

/// Turns that a person has to look at after somebody else's words were withdrawn, wherever they are kept. A turn is known
/// by where its words came from, so that it is found again under another number.
public interface TurnQueue {

    /// What it has to do with the words that were withdrawn.
    enum Reason {
        /// It may name the person.
        NAMES,
        /// It comes right after them.
        ANSWERS;

        /// The word that is stored and shown.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A turn that waits.
    ///
    /// @param id of this entry
    /// @param number the transcript's
    /// @param turn as it is now
    record Waiting(long id, int number, Turn turn, Reason because) {}

    /// Has a turn wait; one that waits for the same reason waits once.
    void add(StudyId study, TranscriptId transcript, Origin turn, Reason because, Instant at);

    /// All that wait, in the order of transcripts and turns.
    List<Waiting> of(StudyId study);

    /// Which turns of a transcript wait.
    Set<Origin> waiting(TranscriptId transcript);

    /// Has these turns wait in place of one whose words they have.
    void follow(TranscriptId transcript, Origin turn, List<Origin> heirs);

    /// Lets a turn go whose words were changed.
    void changed(TranscriptId transcript, Origin turn, String who, Instant at);

    /// Lets a turn go that somebody looked at and left as it is; false where it does not wait.
    boolean left(StudyId study, long id, String who, Instant at);
}
