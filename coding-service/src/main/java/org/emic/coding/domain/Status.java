package org.emic.coding.domain;

/// Who stands for a code or a coding.
public enum Status {

    /// The machine's, and nobody has read it.
    SUGGESTED,
    /// The machine's, and a person agrees.
    CONFIRMED,
    /// The machine's, and a person changed it.
    EDITED,
    /// The machine's, and a person says no. It is kept, so that it is not suggested again.
    REJECTED,
    /// A person's own.
    HUMAN

}
