package org.emic.coding.domain.doublecoding;

import java.util.List;

/// What came of changing a double coding.
public sealed interface Change {

    /// It is changed.
    record Done() implements Change {}

    /// It has to be asked for otherwise; nothing was changed.
    record Invalid(List<Fault> faults) implements Change {}

    /// The study has no such double coding, or that has no such coder or unit.
    record Unknown(Missing missing) implements Change {}

    /// It is too late, or too early.
    record Refused(Because because) implements Change {}

    /// What is not there.
    enum Missing {

        /// No double coding of this number.
        DOUBLE_CODING,
        /// No coder of this number.
        CODER,
        /// No such unit, or no longer.
        UNIT

    }

    /// Why not now.
    enum Because {

        /// The coder has closed.
        CLOSED,
        /// The codings were shown before all had closed.
        REVEALED,
        /// Somebody has not closed yet.
        STILL_BLIND,
        /// Everybody may look already.
        NOT_BLIND

    }

}
