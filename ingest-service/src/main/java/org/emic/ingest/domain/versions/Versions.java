package org.emic.ingest.domain.versions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emic.ingest.domain.study.ReleasedTranscript;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;

/// The versions of released transcripts, wherever they are kept.
public interface Versions {

    /// Somebody who speaks in released transcripts of a study.
    ///
    /// @param name as it stands in them
    record Speaker(String name, Role role, int transcripts, int turns) {}

    /// A transcript as it is released at present, with all its words.
    Optional<ReleasedTranscript> present(Study study, int number);

    /// Keeps a version in place of the one before. After a correction the turns of the version before are kept; after a
    /// withdrawal those of no earlier version, nor the document.
    void keep(RevisedTranscript revised);

    /// Who speaks in earlier versions of a transcript, as far as these are kept.
    Set<String> earlierSpeakers(TranscriptId id);

    /// Deletes the turns of all earlier versions of a transcript, and its document.
    void forgetEarlier(ReleasedTranscript present, Instant at);

    /// The ids of all incidents that earlier versions had and the present one does not.
    List<String> goneIncidents(TranscriptId id);

    /// All versions of a transcript, the first first; none where there is no such transcript.
    List<MadeVersion> of(StudyId study, int number);

    /// The turns of an earlier version; empty where they are not kept.
    List<Turn> earlierTurns(StudyId study, int number, int version);

    /// Who speaks in the study's released transcripts, in order of first appearance, those who withdrew excepted.
    List<Speaker> speakers(StudyId study);
}
