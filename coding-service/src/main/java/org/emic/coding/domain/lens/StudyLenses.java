package org.emic.coding.domain.lens;

import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.study.StudyId;

/// Which lens a study reads with, and the researchers' own lenses. A lens may come before anything else is known of its
/// study. Nothing is overwritten: acts and versions are added.
public interface StudyLenses {

    /// Keeps what the study was opened with, unless a higher revision is known.
    void keep(DeclaredLens declared);

    /// What the study was opened with, where it names a lens.
    Optional<DeclaredLens> declared(StudyId study);

    /// Adds an act.
    void append(StudyId study, LensAct act);

    /// All acts, in order.
    List<LensAct> acts(StudyId study);

    /// Keeps a version of an own lens, unless it is kept.
    ///
    /// @return the version of this name that is kept, this one or what came before it
    Edition keep(StudyId study, Edition edition);

    /// The study's own lenses, in the order in which they came.
    List<Edition> own(StudyId study);

}
