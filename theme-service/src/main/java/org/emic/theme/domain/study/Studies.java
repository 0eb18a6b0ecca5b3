package org.emic.theme.domain.study;

import java.util.Optional;

/// The studies that the service has heard of.
public interface Studies {

    /// Keeps these fields, unless a later revision of them is known.
    void keep(Study study);

    /// A study; empty if it is not known.
    Optional<Study> find(StudyId study);

}
