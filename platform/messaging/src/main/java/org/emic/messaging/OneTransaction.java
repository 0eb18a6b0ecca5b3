package org.emic.messaging;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// A transaction that PostgreSQL ends if its owner falls silent, so that a process that hangs, was suspended or lost its
/// network cannot hold locks against the one that took over.
final class OneTransaction {

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final long silence;
    private final FailPoints points;

    /// @param silence how long the transaction may be idle
    OneTransaction(PlatformTransactionManager manager, DataSource dataSource, Duration silence) {
        this(manager, dataSource, silence, FailPoints.OFF);
    }

    /// @param points where the process may die, before and after the commit
    OneTransaction(PlatformTransactionManager manager, DataSource dataSource, Duration silence, FailPoints points) {
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.jdbc = JdbcClient.create(dataSource);
        this.silence = silence.toMillis();
        this.points = points;
    }

    <T> T run(Supplier<T> work) {
        T result = Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("select set_config('idle_in_transaction_session_timeout', :silence, true)")
                    .param("silence", silence + "ms")
                    .query(String.class)
                    .single();
            T done = work.get();
            points.reach(FailPoint.BEFORE_COMMIT);
            return done;
        }));
        points.reach(FailPoint.AFTER_EFFECT_BEFORE_OFFSET);
        return result;
    }

}
