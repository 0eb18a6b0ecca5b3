package org.emic.ingest.domain.transcript;

import java.util.Locale;

/// What a speaker is in the conversation.
public enum Role {
    /// Somebody whose words are data.
    PARTICIPANT,
    /// Somebody who asks: the words are context, and the machine does not code them.
    MODERATOR,
    /// Nobody knows who spoke.
    UNATTRIBUTED;

    /// The word that is stored and travels.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
