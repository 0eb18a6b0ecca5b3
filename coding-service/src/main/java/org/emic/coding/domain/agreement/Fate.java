package org.emic.coding.domain.agreement;

/// What people made of a machine's suggestion, or that there was none.
public enum Fate {

    /// Confirmed as it was suggested.
    ACCEPTED,
    /// Kept in another form, such as under another code or with other bounds.
    EDITED,
    /// Taken away.
    REJECTED,
    /// Coded by a person where nothing was suggested.
    MISSED

}
