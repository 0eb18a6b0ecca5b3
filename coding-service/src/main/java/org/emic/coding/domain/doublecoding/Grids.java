package org.emic.coding.domain.doublecoding;

import java.util.Optional;
import org.emic.coding.domain.study.StudyId;

/// What studies have to be coded.
public interface Grids {

    /// The study's incidents in which something is said, and its codes that nobody rejected; empty if the study is not known.
    Optional<Grid> of(StudyId study);

}
