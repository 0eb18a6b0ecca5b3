package org.emic.ingest.domain.study;

import java.time.Instant;

/// A study as it stands.
///
/// @param id its id
/// @param revision rises with each change of its fields, from 1
/// @param fields what researchers say about it
/// @param openedAt when it was opened
public record Study(StudyId id, int revision, StudyFields fields, Instant openedAt) {

    /// The same study with other fields, one revision on.
    Study revised(StudyFields changed) {
        return new Study(id, revision + 1, changed, openedAt);
    }
}
