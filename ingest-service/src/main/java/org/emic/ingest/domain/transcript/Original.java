package org.emic.ingest.domain.transcript;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The words of a turn as they were spoken, where its text is a translation.
///
/// @param text the words; a line feed stands where a paragraph ends
/// @param translator who translated: a role or a tool, never a name; empty where the document does not say
public record Original(String text, Optional<String> translator) {

    /// A longer one stays here: events are limited.
    private static final int MOST_BYTES = 64 * 1024;

    /// Its size in UTF-8.
    public int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Whether it can be part of an event.
    public boolean travels() {
        return bytes() <= MOST_BYTES;
    }
}
