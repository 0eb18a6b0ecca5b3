package org.emic.ingest.domain.study;

import org.emic.ingest.domain.protection.names.Verdicts;

/// What people decided about words of studies, wherever it is kept. A later decision about the same words counts instead
/// of an earlier one.
public interface NameVerdicts {

    void add(StudyId study, Verdicts.Verdict verdict);

    /// Erases all that was decided about these words; answers how many decisions that were.
    int erase(StudyId study, String words);

    /// All decisions of a study.
    ///
    /// @throws Keys.Sealed if they cannot be opened
    Verdicts of(StudyId study);
}
