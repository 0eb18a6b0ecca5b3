package org.emic.report.domain.report;

import java.util.List;
import java.util.Optional;
import org.emic.report.domain.StudyId;

/// The analyses that the kept facts make up.
public interface Analyses {

    /// Editions that both coding-service and theme-service called complete, newest first, without those that are
    /// past: codings of later transcripts have arrived. Whether all of an edition arrived is another question.
    List<Edition> closed(StudyId study);

    /// Everything that arrived of an edition; empty where a part of it was replaced in the meantime.
    Optional<Analysis> read(StudyId study, Edition edition);

    /// Forgets what was replaced: facts and decisions of lower analyses, completions through lower transcripts, and
    /// themes of the same ones with more gaps. It may arrive late, so this is called now and then.
    void dropBelow(StudyId study, Edition edition);

}
