package org.emic.ingest.domain.study;

import java.util.List;
import java.util.Optional;

/// All studies, wherever they are kept.
public interface Studies {

    /// A study with how much it holds.
    record Overview(Study study, int transcripts, int incidents) {}

    /// Keeps a new study; false where one with its id is kept already, which stays as it is.
    boolean add(Study study);

    /// Replaces the study's fields and revision, moderators included.
    void update(Study study);

    Optional<Study> find(StudyId id);

    /// Finds a study and keeps everybody else from locking it until the transaction ends.
    Optional<Study> lock(StudyId id);

    /// All studies, the newest first.
    List<Overview> all();
}
