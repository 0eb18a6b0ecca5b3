package org.emic.messaging;

/// What came of giving up on a record.
public sealed interface GivingUp {

    /// It is recorded.
    record Done() implements GivingUp {}

    /// The service cannot do without the record yet. Nothing was changed.
    ///
    /// @param why a sentence for the person
    record NotPossible(String why) implements GivingUp {}

    /// It was decided before.
    record Closed(LetterState state) implements GivingUp {}

    /// There is no such letter.
    record Unknown() implements GivingUp {}

}
