package org.emic.ingest.domain.study;

import java.time.Instant;
import org.emic.ingest.domain.transcript.Sha256;

/// What is kept of a transcript that was taken back: nothing that anybody said, nor the file's name.
///
/// @param number never given again
/// @param document SHA-256 of the file, by which it is known when it comes again
public record RemovedTranscript(StudyId study, TranscriptId id, int number, Sha256 document, Instant removedAt) {}
