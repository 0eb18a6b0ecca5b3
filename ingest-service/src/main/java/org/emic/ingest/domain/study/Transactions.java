package org.emic.ingest.domain.study;

import java.util.function.Supplier;

/// Does several things together or not at all.
public interface Transactions {

    /// Runs the work in one transaction, which is undone if the work throws.
    <T> T inOne(Supplier<T> work);
}
