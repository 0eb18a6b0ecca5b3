package org.emic.ingest.domain.protection.finds;

import java.util.Locale;

/// How something was found.
public enum How {
    /// It is, or looks like, a name on the roster or a speaker's name.
    ROSTER,
    /// A person decided that it is a name.
    DECIDED,
    /// It has the form of a number or an address.
    RULE,
    /// The recogniser takes it for a name.
    RECOGNISER,
    /// It was found elsewhere in the conversation.
    REPEATED,
    /// It is capitalised, and no word that is known.
    CAPITAL;

    /// The word that is stored and travels.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
