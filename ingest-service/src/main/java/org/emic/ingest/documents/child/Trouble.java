package org.emic.ingest.documents.child;

/// Why a document gives no words.
public enum Trouble {
    /// Not of a kind that is read, whatever its name says.
    UNKNOWN_KIND,
    /// Its structure cannot be followed.
    BROKEN,
    /// It opens with a password only.
    PASSWORD,
    /// More parts, bytes, depth or words than any conversation has.
    TOO_MUCH,
    /// Pages are pictures; the place names them.
    PICTURES,
    /// Words are kept in another document within this one.
    EMBEDDED,
    /// Its letters stand for nothing that can be told.
    NO_LETTERS,
    /// The child could not shut itself off from the network.
    NOT_CONFINED
}
