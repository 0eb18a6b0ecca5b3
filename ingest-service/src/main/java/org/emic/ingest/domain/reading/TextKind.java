package org.emic.ingest.domain.reading;

import java.util.Set;

/// A kind of document whose words lie open as text.
interface TextKind {

    /// How names of such files end: lower case, without the full stop.
    Set<String> endings();

    /// Finds the conversation in a whole document.
    Found find(String text);

    /// Whether a text is of this kind, whatever its file's name says.
    default boolean recognises(String text) {
        return false;
    }

    /// Whether people wrote its lines, so that an endless one shows that something was lost.
    default boolean hasLines() {
        return true;
    }
}
