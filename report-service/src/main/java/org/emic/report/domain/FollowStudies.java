package org.emic.report.domain;

/// Takes in what the other services say, and wakes whoever composes. Called within a transaction.
public final class FollowStudies {

    private final Facts facts;
    private final Runnable wakeAfterCommit;

    /// @param wakeAfterCommit wakes the composer once the transaction has been committed
    public FollowStudies(Facts facts, Runnable wakeAfterCommit) {
        this.facts = facts;
        this.wakeAfterCommit = wakeAfterCommit;
    }

    public void take(Fact fact) {
        facts.keep(fact);
        wakeAfterCommit.run();
    }

}
