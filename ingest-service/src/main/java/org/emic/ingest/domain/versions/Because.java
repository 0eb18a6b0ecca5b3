package org.emic.ingest.domain.versions;

import java.util.Locale;

/// Why a transcript has a version.
public enum Because {
    /// It is the first.
    RELEASE,
    /// Something was wrong; the version before is kept here.
    CORRECTION,
    /// Somebody takes words back; they are kept in no version.
    WITHDRAWAL;

    /// The word that is stored and travels.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
