package org.emic.ingest.domain.study;

import org.emic.ingest.domain.protection.names.Verdicts;

/// What people decided about words of studies, wherever it is kept. Nothing of it is ever changed; a later decision about
/// the same words counts instead.
public interface NameVerdicts {

    void add(StudyId study, Verdicts.Verdict verdict);

    /// All decisions of a study.
    ///
    /// @throws Keys.Sealed if they cannot be opened
    Verdicts of(StudyId study);
}
