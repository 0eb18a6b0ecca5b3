package org.emic.report.domain.report;

import java.util.List;
import java.util.Optional;
import org.emic.report.domain.StudyId;

/// The analyses that the kept facts make up.
public interface Analyses {

    /// Editions that both coding-service and theme-service called complete, newest first. Whether all of them arrived
    /// is another question.
    List<Edition> closed(StudyId study);

    /// Everything that arrived of an edition; empty where a part of it was replaced in the meantime.
    Optional<Analysis> read(StudyId study, Edition edition);

    /// Forgets the facts of analyses lower than this one.
    void dropBelow(StudyId study, int analysis);

}
