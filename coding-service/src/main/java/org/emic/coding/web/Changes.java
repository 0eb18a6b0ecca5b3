package org.emic.coding.web;

import java.util.Objects;
import java.util.function.Supplier;
import org.emic.coding.domain.doublecoding.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Changes double codings, each change in a transaction.
@Component
final class Changes {

    private final TransactionOperations transactions;

    Changes(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /// Makes the change, or says why it was not made.
    void make(Supplier<Change> change) {
        DoubleCodingRefusals.done(together(change));
    }

    <T> T together(Supplier<T> change) {
        return Objects.requireNonNull(transactions.execute(_ -> change.get()));
    }

}
