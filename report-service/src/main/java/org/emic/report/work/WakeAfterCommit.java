package org.emic.report.work;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes the worker once the running transaction has been committed, and at once where there is none.
public final class WakeAfterCommit implements Runnable {

    private final Bell bell;

    public WakeAfterCommit(Bell bell) {
        this.bell = bell;
    }

    @Override
    public void run() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bell.ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }

}
