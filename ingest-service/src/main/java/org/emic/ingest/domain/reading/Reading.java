package org.emic.ingest.domain.reading;

import org.emic.ingest.domain.transcript.Transcript;

/// What came of reading a document.
public sealed interface Reading {

    /// It holds a conversation.
    record Read(Transcript transcript) implements Reading {}

    /// It does not, or not one that can be understood.
    record Refused(Refusal refusal) implements Reading {}
}
