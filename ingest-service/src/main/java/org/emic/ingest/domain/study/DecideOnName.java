package org.emic.ingest.domain.study;

import org.emic.ingest.domain.protection.names.Verdicts.Verdict;
import org.emic.ingest.domain.text.Blank;

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
    public enum Outcome {
        /// It is kept.
        DECIDED,
        /// There are no words, or more than 200 characters of them.
        INVALID,
        /// There is no such study.
        UNKNOWN_STUDY
    }

    /// Decides.
    public Outcome decide(StudyId study, Verdict verdict) {
        if (Blank.is(verdict.words()) || verdict.words().length() > LONGEST || verdict.words().indexOf('\0') >= 0) {
            return Outcome.INVALID;
        }
        return transactions.inOne(() -> {
            if (studies.lock(study).isEmpty()) {
                return Outcome.UNKNOWN_STUDY;
            }
            verdicts.add(study, verdict);
            return Outcome.DECIDED;
        });
    }
}
