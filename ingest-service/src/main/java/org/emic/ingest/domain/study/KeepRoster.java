package org.emic.ingest.domain.study;

import org.emic.ingest.domain.participants.Roster;

/// Keeps a study's roster in place of the one before. It counts for what is added from now on; what was added before
/// stays as it was read.
public final class KeepRoster {

    private final Studies studies;
    private final Rosters rosters;
    private final Transactions transactions;

    public KeepRoster(Studies studies, Rosters rosters, Transactions transactions) {
        this.studies = studies;
        this.rosters = rosters;
        this.transactions = transactions;
    }

    /// Keeps this roster.
    ///
    /// @return false if there is no such study
    public boolean keep(StudyId study, Roster roster) {
        return transactions.inOne(() -> {
            boolean known = studies.lock(study).isPresent();
            if (known) {
                rosters.keep(study, roster);
            }
            return known;
        });
    }
}
