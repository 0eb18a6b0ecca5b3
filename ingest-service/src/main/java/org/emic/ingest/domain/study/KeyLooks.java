package org.emic.ingest.domain.study;

import java.util.List;

/// Who looked at the keys of studies, wherever that is kept. Nothing of it is ever changed.
public interface KeyLooks {

    void add(StudyId study, KeyLook look);

    /// All looks at a study's key, the newest first.
    List<KeyLook> of(StudyId study);
}
