package org.emic.ingest.domain.study;

import java.util.List;

/// Who erased names of studies, wherever that is kept. Nothing of it is ever changed.
public interface NameErasures {

    void add(StudyId study, NameErasure erasure);

    /// All erasures of a study, the newest first.
    List<NameErasure> of(StudyId study);
}
