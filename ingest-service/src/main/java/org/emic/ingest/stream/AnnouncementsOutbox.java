package org.emic.ingest.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.emic.ingest.domain.conversation.Responses;
import org.emic.ingest.domain.stories.Story;
import org.emic.ingest.domain.study.Announcements;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.RemovedTranscript;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.transcript.Passage;
import org.emic.ingest.domain.versions.Because;
import org.emic.ingest.domain.versions.RevisedTranscript;
import org.emic.ingest.domain.versions.RevisionAnnouncements;
import org.emic.messaging.Erasure;
import org.emic.messaging.NewEvent;
import org.emic.messaging.Outbox;
import org.emic.messaging.Retraction;
import org.springframework.stereotype.Component;

/// Leaves what happened in the outbox, in the transaction of the use case.
@Component
final class AnnouncementsOutbox implements Announcements, RevisionAnnouncements {

    /// The most ids of one event, below what can be sent.
    private static final int MOST_IDS = 30_000;

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
        Map<Integer, List<Story>> stories = released.storiesByTurn();
        for (Passage passage : released.passages()) {
            outbox.append(new NewEvent(OwnedTopics.TRANSCRIPTS, released.id() + "/" + passage.number(),
                    "PassageReleased.v1", study,
                    TranscriptWire.PassageReleased.of(released, passage, responses, stories)));
        }
    }

    @Override
    public void removed(RemovedTranscript removed, int passages) {
        String study = removed.study().toString();
        forget(keys(removed.id(), passages));
        // The release was this key's first number, so whoever saw it sees this later.
        outbox.append(new NewEvent(OwnedTopics.TRANSCRIPTS, removed.id() + "/0", "TranscriptRemoved.v1", study,
                TranscriptWire.TranscriptRemoved.of(removed)));
    }

    @Override
    public void revised(RevisedTranscript revised, int passagesBefore, List<String> goneEver) {
        ReleasedTranscript now = revised.transcript();
        String study = now.study().id().toString();
        List<String> keys = keys(now.id(), passagesBefore);
        if (revised.because() == Because.WITHDRAWAL) {
            forget(keys);
        } else {
            retraction.retract(OwnedTopics.TRANSCRIPTS, keys);
        }
        released(now);
        outbox.append(new NewEvent(OwnedTopics.TRANSCRIPTS, now.id() + "/0", "TranscriptRevised.v1", study,
                RevisionWire.TranscriptRevised.of(revised)));
        if (revised.because() == Because.WITHDRAWAL) {
            for (int from = 0; from == 0 || from < goneEver.size(); from += MOST_IDS) {
                outbox.append(new NewEvent(OwnedTopics.STUDIES, study, "WordsWithdrawn.v1", study,
                        RevisionWire.WordsWithdrawn.of(revised,
                                goneEver.subList(from, Math.min(from + MOST_IDS, goneEver.size())))));
            }
        }
    }

    @Override
    public void forgetEarlier() {
        erasure.erase(OwnedTopics.TRANSCRIPTS);
    }

    @Override
    public void participantWithdrawn(StudyId study, UUID withdrawal, List<RevisedTranscript> transcripts,
            Instant at) {
        outbox.append(new NewEvent(OwnedTopics.STUDIES, study.toString(), "ParticipantWithdrawn.v1", study.toString(),
                RevisionWire.ParticipantWithdrawn.of(study, withdrawal, transcripts, at)));
    }

    /// Takes back for good what was told under these keys of transcripts: nobody may be told it again.
    private void forget(List<String> keys) {
        retraction.retract(OwnedTopics.TRANSCRIPTS, keys);
        erasure.erase(OwnedTopics.TRANSCRIPTS);
    }

    private static List<String> keys(TranscriptId transcript, int passages) {
        return IntStream.rangeClosed(0, passages).mapToObj(passage -> transcript + "/" + passage).toList();
    }
}
