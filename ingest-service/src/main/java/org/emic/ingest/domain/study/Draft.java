package org.emic.ingest.domain.study;

import java.time.Instant;
import java.util.Optional;
import org.emic.ingest.domain.reading.Encoding;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Transcript;

/// A transcript as it was received, before it is released. Nothing of it has left this service.
///
/// @param id the id that it keeps when it is released
/// @param name the file's name
/// @param document SHA-256 of the file
/// @param bytes the file's size
/// @param encoding of its text, where its owner had to give one
/// @param transcript what was read
/// @param receivedAt when
public record Draft(TranscriptId id, FileName name, Sha256 document, long bytes, Optional<Encoding> encoding,
        Transcript transcript, Instant receivedAt) {}
