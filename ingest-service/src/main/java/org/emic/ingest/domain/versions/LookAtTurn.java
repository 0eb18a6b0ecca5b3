package org.emic.ingest.domain.versions;

import java.time.Clock;
import java.util.List;
import org.emic.ingest.domain.study.FieldProblem;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.StudyRules;
import org.emic.ingest.domain.study.Transactions;

/// Keeps that somebody looked at a turn that waits, and leaves it as it is. Whoever would not leave it corrects or
/// withdraws it.
public final class LookAtTurn {

    private static final int WHO = 200;

    private final TurnQueue queue;
    private final Transactions transactions;
    private final Clock clock;

    public LookAtTurn(TurnQueue queue, Transactions transactions, Clock clock) {
        this.queue = queue;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It waits no more.
        record Left() implements Outcome {}

        /// Who looked was not said.
        record Invalid(List<FieldProblem> problems) implements Outcome {}

        /// It does not wait, or no longer.
        record Unknown() implements Outcome {}
    }

    /// Leaves the turn as it is.
    ///
    /// @param id of the entry in the queue
    public Outcome leave(StudyId study, long id, String who) {
        List<FieldProblem> problems = StudyRules.broken("who", who, WHO);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        boolean left = transactions
                .inOne(() -> queue.left(study, id, who.strip(), clock.instant()));
        return left ? new Outcome.Left() : new Outcome.Unknown();
    }
}
