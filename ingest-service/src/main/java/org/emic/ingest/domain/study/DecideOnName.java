package org.emic.ingest.domain.study;

import java.util.List;
import org.emic.ingest.domain.protection.names.Verdicts.Verdict;

/// Keeps that a person takes words of a study for a name, or for none. It counts for what is released from now on.
public final class DecideOnName {

    private static final int LONGEST = 200;

    private final Studies studies;
    private final NameVerdicts verdicts;
    private final Transactions transactions;

    public DecideOnName(Studies studies, NameVerdicts verdicts, Transactions transactions) {
        this.studies = studies;
        this.verdicts = verdicts;
        this.transactions = transactions;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It is kept.
        record Decided() implements Outcome {}

        /// The words cannot be taken.
        record Invalid(List<FieldProblem> problems) implements Outcome {}

        /// There is no such study.
        record UnknownStudy() implements Outcome {}
    }

    /// Decides.
    public Outcome decide(StudyId study, Verdict verdict) {
        List<FieldProblem> problems = StudyRules.broken("words", verdict.words(), LONGEST);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        return transactions.inOne(() -> {
            if (studies.lock(study).isEmpty()) {
                return new Outcome.UnknownStudy();
            }
            verdicts.add(study, verdict);
            return new Outcome.Decided();
        });
    }
}
