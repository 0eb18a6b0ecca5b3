package org.emic.ingest.stream;

import java.time.Instant;
import java.util.stream.IntStream;
import org.emic.ingest.domain.conversation.Responses;
import org.emic.ingest.domain.study.Announcements;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.RemovedTranscript;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.transcript.Passage;
import org.emic.messaging.Erasure;
import org.emic.messaging.NewEvent;
import org.emic.messaging.Outbox;
import org.emic.messaging.Retraction;
import org.springframework.stereotype.Component;

/// Leaves what happened in the outbox, in the transaction of the use case.
@Component
final class AnnouncementsOutbox implements Announcements {

    private final Outbox outbox;
    private final Retraction retraction;
    private final Erasure erasure;

    AnnouncementsOutbox(Outbox outbox, Retraction retraction, Erasure erasure) {
        this.outbox = outbox;
        this.retraction = retraction;
        this.erasure = erasure;
    }

    @Override
    public void opened(Study study) {
        String id = study.id().toString();
        outbox.append(new NewEvent(OwnedTopics.STUDIES, id, "StudyOpened.v1", id, StudyWire.StudyOpened.of(study)));
    }

    @Override
    public void revised(Study study, Instant at) {
        String id = study.id().toString();
        outbox.append(new NewEvent(OwnedTopics.STUDIES, id, "StudyRevised.v1", id,
                StudyWire.StudyRevised.of(study, at.toString())));
    }

    @Override
    public void released(ReleasedTranscript released) {
        String study = released.study().id().toString();
        outbox.append(new NewEvent(OwnedTopics.TRANSCRIPTS, released.id() + "/0", "TranscriptReleased.v1", study,
                TranscriptWire.TranscriptReleased.of(released)));
        Responses responses = Responses.of(released.transcript().turns());
        for (Passage passage : released.passages()) {
            outbox.append(new NewEvent(OwnedTopics.TRANSCRIPTS, released.id() + "/" + passage.number(),
                    "PassageReleased.v1", study, TranscriptWire.PassageReleased.of(released, passage, responses)));
        }
    }

    @Override
    public void removed(RemovedTranscript removed, int passages) {
        String study = removed.study().toString();
        retraction.retract(OwnedTopics.TRANSCRIPTS,
                IntStream.rangeClosed(0, passages).mapToObj(passage -> removed.id() + "/" + passage).toList());
        // The release was this key's first number, so whoever saw it sees this later.
        outbox.append(new NewEvent(OwnedTopics.TRANSCRIPTS, removed.id() + "/0", "TranscriptRemoved.v1", study,
                TranscriptWire.TranscriptRemoved.of(removed)));
        erasure.erase(OwnedTopics.TRANSCRIPTS);
    }
}
