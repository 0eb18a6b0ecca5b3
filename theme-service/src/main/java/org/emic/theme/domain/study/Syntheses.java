package org.emic.theme.domain.study;

import java.util.Optional;

/// The themes of each study, as its pages show them: those of the newest analysis that is complete.
public interface Syntheses {

    /// Keeps the themes in place of those that the study had.
    void keep(StudyId study, ShownThemes themes);

    /// The themes of a study; empty if none are complete.
    Optional<ShownThemes> find(StudyId study);

    /// How far the study has come; empty if nobody has ever spoken of it.
    Optional<Progress> progress(StudyId study);

}
