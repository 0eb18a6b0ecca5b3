package org.emic.ingest.stream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.emic.ingest.domain.revision.Succession;
import org.emic.ingest.domain.revision.Withdrawn;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.versions.RevisedTranscript;

/// What travels when a released transcript gets another version. Who made it and why never does.
final class RevisionWire {

    private RevisionWire() {}

    /// `TranscriptRevised.v1`.
    record TranscriptRevised(String studyId, String transcriptId, int transcriptNumber, int version, String because,
            int turns, int turnsWithdrawn, List<GoneOnWire> incidents, String revisedAt) {

        static TranscriptRevised of(RevisedTranscript revised) {
            ReleasedTranscript now = revised.transcript();
            return new TranscriptRevised(now.study().id().toString(), now.id().toString(), now.number(),
                    now.lineage().version(), revised.because().word(), now.transcript().turns().size(),
                    Withdrawn.count(now.transcript().turns()), revised.gone().stream().map(GoneOnWire::of).toList(),
                    now.releasedAt().toString());
        }
    }

    /// An incident that is no more.
    record GoneOnWire(String incident, List<String> now) {

        static GoneOnWire of(Succession.Gone gone) {
            return new GoneOnWire(gone.incident(), gone.now());
        }
    }

    /// `WordsWithdrawn.v1`.
    record WordsWithdrawn(String studyId, String transcriptId, int transcriptNumber, int version, int turns,
            List<String> incidents, String withdrawnAt) {

        static WordsWithdrawn of(RevisedTranscript revised, List<String> goneEver) {
            ReleasedTranscript now = revised.transcript();
            return new WordsWithdrawn(now.study().id().toString(), now.id().toString(), now.number(),
                    now.lineage().version(), revised.turnsWithdrawn(), goneEver, now.releasedAt().toString());
        }
    }

    /// `ParticipantWithdrawn.v1`.
    record ParticipantWithdrawn(String studyId, String withdrawal, List<TranscriptOnWire> transcripts,
            String withdrawnAt) {

        static ParticipantWithdrawn of(StudyId study, UUID withdrawal, List<RevisedTranscript> transcripts,
                Instant at) {
            return new ParticipantWithdrawn(study.toString(), withdrawal.toString(),
                    transcripts.stream().map(TranscriptOnWire::of).toList(), at.toString());
        }
    }

    /// A transcript with the version that is without their words.
    record TranscriptOnWire(String transcriptId, int transcriptNumber, int version) {

        static TranscriptOnWire of(RevisedTranscript revised) {
            ReleasedTranscript now = revised.transcript();
            return new TranscriptOnWire(now.id().toString(), now.number(), now.lineage().version());
        }
    }
}
