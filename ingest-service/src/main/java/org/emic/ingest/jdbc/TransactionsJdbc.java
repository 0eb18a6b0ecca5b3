package org.emic.ingest.jdbc;

import java.util.Objects;
import java.util.function.Supplier;
import org.emic.ingest.domain.study.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions of the service's database.
@Component
final class TransactionsJdbc implements Transactions {

    private final TransactionTemplate template;

    TransactionsJdbc(PlatformTransactionManager transactions) {
        this.template = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(template.execute(_ -> work.get()));
    }
}
