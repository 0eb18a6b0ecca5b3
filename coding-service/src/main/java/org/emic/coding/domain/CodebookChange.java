package org.emic.coding.domain;

/// Something that happened to a code. Codes are never changed silently.
public sealed interface CodebookChange {

    /// The code after the change; where it ended, as it was last.
    Code code();

    /// An incident that fitted nothing founded a code.
    record Founded(Code code) implements CodebookChange {}

    /// Label, incidents, exemplars or centre changed.
    record Revised(Code code) implements CodebookChange {}

    /// Two categories turned out the same; this one goes on in another.
    record Merged(Code code, CodeId into, String reason) implements CodebookChange {}

    /// A category hid two; this one came out of another.
    record Split(Code code, CodeId from, String reason) implements CodebookChange {}

    /// A category too thin to stand alone became a property of another.
    record Folded(Code code, CodeId into, String reason) implements CodebookChange {}

    /// No incident is left.
    record Retired(Code code) implements CodebookChange {}

}
