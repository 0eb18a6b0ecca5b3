package org.emic.ingest.domain.versions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.emic.ingest.domain.revision.RevisedTurn;
import org.emic.ingest.domain.revision.Revision;
import org.emic.ingest.domain.revision.Withdrawn;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.transcript.Origin;
import org.emic.ingest.domain.transcript.Turn;
import org.emic.ingest.domain.versions.TurnQueue.Reason;

/// Has turns of others wait for a person after words were withdrawn: the machine cannot know what they give away.
public final class QueueOthers {

    private final TurnQueue queue;

    public QueueOthers(TurnQueue queue) {
        this.queue = queue;
    }

    /// Those that come right after words that were withdrawn, said by somebody else.
    ///
    /// @param now the version without the words
    void whoAnswer(ReleasedTranscript now, Revision revision) {
        List<RevisedTurn> turns = revision.revised();
        for (int i = 1; i < turns.size(); i++) {
            Turn before = turns.get(i - 1).turn();
            Turn turn = turns.get(i).turn();
            boolean answers = turns.get(i - 1).change() == RevisedTurn.Change.WITHDRAWN
                    && !turn.speaker().equals(before.speaker());
            if (answers) {
                add(now, turn, Reason.ANSWERS, now.releasedAt());
            }
        }
    }

    /// The revision in which other words for a turn that waits take back what it said: it may tell of somebody who
    /// withdrew, and would stay readable in the version before.
    Revision settled(ReleasedTranscript before, Revision revision) {
        Set<Origin> waiting = queue.waiting(before.id());
        return revision.takingBack(turn -> waiting.contains(before.lineage().origins().get(turn)));
    }

    /// Those that name somebody.
    void whoName(ReleasedTranscript transcript, Predicate<Turn> naming, Instant at) {
        transcript.transcript().turns().stream().filter(naming)
                .forEach(turn -> add(transcript, turn, Reason.NAMES, at));
    }

    private void add(ReleasedTranscript transcript, Turn turn, Reason because, Instant at) {
        if (!Withdrawn.is(turn)) {
            queue.add(transcript.study().id(), transcript.id(), transcript.lineage().origins().get(turn.number()),
                    because, at);
        }
    }
}
