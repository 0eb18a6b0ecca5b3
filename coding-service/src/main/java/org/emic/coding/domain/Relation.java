package org.emic.coding.domain;

/// How an incident stands to the one it is compared with.
public enum Relation {
    /// The same person in the same transcript.
    SAME_SPEAKER,
    /// Somebody else in the same transcript.
    OTHER_SPEAKER,
    /// Another transcript.
    OTHER_SESSION
}
