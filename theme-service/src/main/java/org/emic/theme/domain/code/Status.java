package org.emic.theme.domain.code;

import java.util.Locale;

/// What people have done with a suggestion.
public enum Status {

    /// The machine's, and nobody has read it.
    SUGGESTED,
    /// Read and kept as it is.
    CONFIRMED,
    /// Read and changed.
    EDITED,
    /// Read and turned down: it belongs to no theme.
    REJECTED,
    /// Made by a person.
    HUMAN;

    /// How it is written outside.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what [#word()] writes.
    ///
    /// @throws IllegalArgumentException if there is no such status
    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

}
