package org.emic.coding.domain.study;

import java.util.Optional;

/// Compares a study anew from its first transcript, with the stored vectors, as a further analysis beside the present
/// one. People see the present one until the new one is complete.
public final class RestartAnalysis {

    private final Analyses analyses;
    private final Comparing comparing;

    public RestartAnalysis(Analyses analyses, Comparing comparing) {
        this.analyses = analyses;
        this.comparing = comparing;
    }

    /// Begins the further analysis within the current transaction.
    ///
    /// @return its number; empty if the study is not known
    public Optional<Integer> restart(StudyId study) {
        return restart(study, () -> {});
    }

    /// The same, after a change of the study's past. It is made under the study's lock, as whoever compares the study may
    /// be giving codings to the words of before just now.
    Optional<Integer> restart(StudyId study, Runnable change) {
        if (!analyses.lock(study)) {
            return Optional.empty();
        }
        change.run();
        int analysis = analyses.begin(study).analysis();
        comparing.mayGoOn();
        return Optional.of(analysis);
    }

}
