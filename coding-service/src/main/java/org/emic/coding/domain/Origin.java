package org.emic.coding.domain;

/// Where a label comes from.
public enum Origin {
    /// The participants' own words.
    IN_VIVO,
    /// Made from their words, such as a verb turned into a gerund.
    CONSTRUCTED
}
