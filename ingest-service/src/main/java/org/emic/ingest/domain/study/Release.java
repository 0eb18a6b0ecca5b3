package org.emic.ingest.domain.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.review.Decisions;
import org.emic.ingest.domain.segmentation.Passages;
import org.emic.ingest.domain.segmentation.Segmentation;
import org.emic.ingest.domain.stories.Stories;
import org.emic.ingest.domain.study.ProtectNames.Leaving;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Lineage;
import org.emic.ingest.domain.transcript.Transcript;

/// Protects a transcript where the study wants that, marks what tells somebody else's story, divides it into incidents, keeps it under its number and tells the
/// other services. Every call belongs into a transaction that has locked the study.
public final class Release {

    private final Transcripts transcripts;
    private final TranscriptStories transcriptStories;
    private final Announcements announcements;
    private final ProtectNames protectNames;
    private final Segmentation segmentation;

    /// @param protectNames asked where a study wants names replaced
    public Release(Transcripts transcripts, TranscriptStories transcriptStories, Announcements announcements,
            ProtectNames protectNames, Segmentation segmentation) {
        this.transcripts = transcripts;
        this.transcriptStories = transcriptStories;
        this.announcements = announcements;
        this.protectNames = protectNames;
        this.segmentation = segmentation;
    }

    /// Releases what was received.
    ///
    /// @param decisions what people decided about it
    /// @param document the file; empty where it was deleted with words of it
    /// @param number its place in the study's canonical order
    /// @param through the highest number released together with it
    Transcripts.Summary release(Study study, Draft received, Decisions decisions, Optional<byte[]> document,
            int number, int through, Instant now) {
        Leaving found = new Leaving(received, decisions.withheld(Stories.in(received.transcript().turns())),
                decisions.here());
        Leaving leaving = study.fields().names() == Names.REPLACE ? protectNames.protect(study.id(), found) : found;
        Draft draft = leaving.draft();
        Transcript transcript = draft.transcript();
        List<Incident> incidents = segmentation.incidents(transcript.turns(), study.fields().segment(),
                study.fields().language());
        ReleasedTranscript released = new ReleasedTranscript(study, draft.id(), number, through, draft.name(),
                draft.document(), draft.bytes(), draft.encoding(), transcript,
                Lineage.first(transcript.turns().size()), incidents, Passages.of(transcript.turns(), incidents),
                leaving.stories(), now);
        transcripts.add(released, document);
        transcriptStories.keep(released.id(), released.stories());
        announcements.released(released);
        return Transcripts.Summary.of(released);
    }
}
