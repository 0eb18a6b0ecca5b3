package org.emic.coding.domain.study;

/// Told when there may be something to compare.
@FunctionalInterface
public interface Comparing {

    /// Wakes whoever compares, once the current transaction is committed.
    void mayGoOn();

}
