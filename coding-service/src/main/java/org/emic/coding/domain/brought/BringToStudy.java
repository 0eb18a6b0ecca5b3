package org.emic.coding.domain.brought;

import org.emic.coding.domain.study.ArrivedWords;
import org.emic.coding.domain.study.RestartAnalysis;
import org.emic.coding.domain.study.StudyId;

/// Takes in what a researcher brings to a study, or takes it away again. Where something of the study was released before,
/// that changes its past: a further analysis begins.
public final class BringToStudy {

    private final BroughtToStudies brought;
    private final ArrivedWords words;
    private final RestartAnalysis restart;

    public BringToStudy(BroughtToStudies brought, ArrivedWords words, RestartAnalysis restart) {
        this.brought = brought;
        this.words = words;
        this.restart = restart;
    }

    /// Brings a codebook within the current transaction.
    public void bring(StudyId study, BroughtCodebook codebook) {
        change(study, () -> brought.keep(study, codebook));
    }

    /// Brings codings within the current transaction.
    public void bring(StudyId study, BroughtExamples examples) {
        change(study, () -> brought.keep(study, examples));
    }

    /// Takes the codebook away within the current transaction.
    public void removeCodebook(StudyId study) {
        change(study, () -> brought.removeCodebook(study));
    }

    /// Takes the codings away within the current transaction.
    public void removeExamples(StudyId study) {
        change(study, () -> brought.removeExamples(study));
    }

    /// What is the same as before changes nothing.
    private void change(StudyId study, Runnable change) {
        if (words.releasedThrough(study) == 0) {
            change.run();
            return;
        }
        BroughtToStudies.Digests before = brought.digests(study);
        change.run();
        if (!brought.digests(study).equals(before)) {
            restart.restart(study);
        }
    }

}
